import { expect, test } from '@playwright/test'

// Not the quiet test of ./fixtures: here the console has to complain.

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'"
const elsewhere = 'https://elsewhere.invalid'

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')
})

test('the built page carries the policy before its first script, right after the charset', async ({
  page,
}) => {
  const head = await page.evaluate(() =>
    [...document.head.children].map(({ tagName, outerHTML }) => [tagName, outerHTML] as const),
  )
  expect(head[0]![1]).toContain('charset')
  expect(head[1]![1]).toContain(`http-equiv="Content-Security-Policy" content="${policy}"`)
  expect(head.findIndex(([tag]) => tag === 'SCRIPT')).toBeGreaterThan(1)
})

/** Each tries something, and the policy must name the directive that forbade it. */
const forbidden: readonly [what: string, directive: string, attempt: (address: string) => void][] = [
  [
    'an injected script',
    'script-src-elem',
    () => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "broken"'
      document.body.append(script)
    },
  ],
  [
    'a script of another host',
    'script-src-elem',
    (address) => {
      const script = document.createElement('script')
      script.src = `${address}/x.js`
      document.body.append(script)
    },
  ],
  [
    'a handler in injected markup',
    'script-src-attr',
    () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="document.title = \'broken\'">',
      )
    },
  ],
  [
    'text run as a script',
    'script-src',
    () => {
      // In a task of the page's own: what the test runner runs is let through.
      setTimeout(() => new Function('document.title = "broken"')())
    },
  ],
  ['a request to another host', 'connect-src', (address) => void fetch(address).catch(() => undefined)],
  [
    'a picture of another host',
    'img-src',
    (address) => {
      new Image().src = `${address}/x.png`
    },
  ],
  [
    'a form',
    'form-action',
    (address) => {
      const form = document.createElement('form')
      form.action = address
      form.method = 'post'
      document.body.append(form)
      form.submit()
    },
  ],
  [
    'a base for all addresses',
    'base-uri',
    (address) => {
      const base = document.createElement('base')
      base.href = address
      document.head.append(base)
    },
  ],
  [
    'an embedded object',
    'object-src',
    () => {
      const object = document.createElement('object')
      object.data = './icon.svg'
      document.body.append(object)
    },
  ],
]

test('what comes from elsewhere or is written into the page is refused, each by its directive', async ({
  page,
  context,
  baseURL,
}) => {
  const foreign: string[] = []
  context.on('requestfinished', (request) => {
    if (!request.url().startsWith(baseURL!)) foreign.push(request.url())
  })
  for (const [what, directive, attempt] of forbidden)
    await test.step(what, async () => {
      await page.evaluate(() => {
        const refused: string[] = []
        Object.assign(window, { refused })
        document.addEventListener('securitypolicyviolation', (event) =>
          refused.push(event.effectiveDirective),
        )
      })
      await page.evaluate(attempt, elsewhere)
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { refused: string[] }).refused))
        .toContain(directive)
      expect(await page.evaluate(() => document.title)).not.toBe('broken')
    })
  expect(foreign).toEqual([])
})
