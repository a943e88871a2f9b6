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

/** As if another tab had been first to install it, and somebody had removed it again. */
const withoutExample = `export const installExample = async () => ({ ok: false, fault: { code: 'headMoved' } })`

/** Datasets are counted by most tests, and waiting for one more is waiting in each of them. */
export function keepExampleAway(context: BrowserContext): Promise<unknown> {
  return context.route('**/installExample-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: withoutExample }),
  )
}

/**
 * Playwright's test, which also fails on anything `watchContext` gathers in its own context. The weekly example, which
 * comes beside Doing Business, stays away but where `hasExample` is set.
 */
export const test = base.extend<{ quietContext: void; hasExample: boolean; example: void }>({
  hasExample: [false, { option: true }],
  example: [
    async ({ context, hasExample }, use) => {
      if (!hasExample) await keepExampleAway(context)
      await use()
    },
    { auto: true },
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

export { expect }
