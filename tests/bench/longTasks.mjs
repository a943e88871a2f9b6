/** Runs in the page, before its own scripts: keeps every task over 50 ms. */
export function watchLongTasks() {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

/**
 * The milliseconds of the long tasks that began between two moments of the page's clock.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>}
 */
export async function longTasksOf(page, from = 0, to = Infinity) {
  const tasks = await page.evaluate(() => window.longTasks)
  return tasks.filter(({ startTime }) => startTime >= from && startTime <= to).map(({ duration }) => duration)
}
