import { longTasksOf, watchLongTasks } from './longTasks.mjs'

const limitMilliseconds = 180_000
/** Without it every frame asks, so that the page draws sixty a second: a tenth of two processors' time. */
const pollEvery = 50

/** Runs in the page: confirms the plan as soon as it is shown, and notes the moments. */
function watchImport() {
  const moments = (window.importMoments = { chosen: 0, preview: 0, confirmed: 0, done: 0 })
  const find = (name) => document.querySelector(`[data-test="${name}"]`)
  const isFileInput = (target) => target instanceof Element && target.matches('[data-test="file-input"]')
  addEventListener(
    'change',
    ({ target }) => {
      if (isFileInput(target))
        Object.assign(moments, { chosen: performance.now(), preview: 0, confirmed: 0, done: 0 })
    },
    true,
  )
  new MutationObserver(() => {
    if (moments.chosen === 0 || moments.done > 0) return
    // An observer runs before the paint; a frame and a task later the preview is on the screen.
    if (moments.preview === 0 && find('import-preview')) {
      moments.preview = Infinity
      requestAnimationFrame(() => setTimeout(() => (moments.preview = performance.now())))
    }
    const confirm = find('plan-confirm')
    if (moments.confirmed === 0 && confirm instanceof HTMLButtonElement && !confirm.disabled) {
      moments.confirmed = performance.now()
      confirm.click()
    } else if (moments.confirmed > 0 && find('import-done')) {
      moments.done = performance.now()
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'data-test'],
  })
}

/** What `measureImport` needs in a page before it opens. */
export async function prepareImport(page) {
  await page.addInitScript(watchLongTasks)
  await page.addInitScript(watchImport)
}

/**
 * Imports a file through the page of data, confirmed at once.
 * @param {import('@playwright/test').Page} page an open page, made ready by `prepareImport`
 * @param {string} file
 */
export async function measureImport(page, file) {
  await page.setInputFiles('[data-test="file-input"]', file)
  await page.waitForFunction(() => window.importMoments.done > 0, null, {
    timeout: limitMilliseconds,
    polling: pollEvery,
  })
  const { chosen, preview, confirmed, done } = await page.evaluate(() => window.importMoments)
  return {
    milliseconds: done - chosen,
    untilPreview: preview - chosen,
    untilPlan: confirmed - chosen,
    longTasks: await longTasksOf(page, chosen, done),
  }
}
