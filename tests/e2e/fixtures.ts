import { test as base, expect, type BrowserContext } from '@playwright/test'

/** Gathers what a quiet, private page never does: errors in the console, thrown errors, foreign requests. */
export function watchContext(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) {
      complaints.push(`request to another host: ${url.href}`)
    }
  })
  return complaints
}

/**
 * Playwright's test, which also fails on anything `watchContext` gathers in its own context. `started` is a context
 * that a worker's tests have in common; `testStarted` says what it is for.
 */
export const test = base.extend<{ quietContext: void }, { started: BrowserContext }>({
  started: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId, viewport, serviceWorkers } = project.use
      const context = await browser.newContext({
        baseURL: baseURL!,
        locale: locale!,
        timezoneId: timezoneId!,
        viewport: viewport!,
        serviceWorkers: serviceWorkers!,
      })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  quietContext: [
    async ({ context, baseURL }, use) => {
      const complaints = watchContext(context, new URL(baseURL!).origin)
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/**
 * For journeys that leave the database as it is: the built-in data are installed once a worker, and only what a tab
 * and `localStorage` keep is new. A context's options, such as its colours, are those of all; a page has ways to set them.
 */
export const testStarted = test.extend({
  context: async ({ started }, use) => {
    await use(started)
    for (const page of started.pages()) {
      await page.evaluate(() => localStorage.clear())
      await page.close()
    }
  },
})

export { expect }
