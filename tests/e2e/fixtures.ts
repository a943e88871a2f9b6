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

/** Playwright's test, which also fails on anything `watchContext` gathers in its own context. */
export const test = base.extend<{ quietContext: void }>({
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
