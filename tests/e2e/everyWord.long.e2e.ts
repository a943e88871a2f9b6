import { readFileSync } from 'node:fs'
import zh from '../../src/words/messages/zh'
import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test' })

const router = readFileSync('src/app/router.ts', 'utf8')
const names = [...router.matchAll(/name: '(\w+)'/g)].map(([, name]) => name!)
const files = Object.keys(zh).join('|')

/** Gathers every text that ever stood on the page and is a key of a message, not its words. */
function gatherKeys(pattern: string): void {
  const key = new RegExp(pattern)
  const found: string[] = []
  const look = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE && key.test(node.textContent ?? '')) found.push(node.textContent!)
    for (const child of node.childNodes) look(child)
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes) look(node)
  }).observe(document, { subtree: true, childList: true, characterData: true })
  Object.assign(window, { rawKeys: found })
}

const rawKeys = () => (window as unknown as { rawKeys: readonly string[] }).rawKeys

for (const locale of ['zh-CN', 'en'] as const)
  test(`no page ever shows a key of its words, opened in ${locale} or turned to the other language`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const other = locale === 'en' ? 'zh-CN' : 'en'
    await page.addInitScript(gatherKeys, String.raw`^\s*(?:${files})(?:\.[\w-]+)+\s*$`)
    await page.goto('./#/overview?d=weekly-example')
    await expect(page.getByTestId('overview')).toBeVisible({ timeout: 60_000 })
    for (const name of names)
      await test.step(name, async () => {
        await page.evaluate((spoken) => localStorage.setItem('duibiao.locale', spoken), locale)
        await page.goto(`./#/${name}?d=weekly-example`)
        await page.reload()
        await expect(page.getByRole('heading').first()).toBeVisible()
        if (name !== 'present') {
          await page.getByRole('combobox', { name: /^(语言|Language)$/ }).selectOption(other)
          await expect(page.locator('html')).toHaveAttribute('lang', other)
        }
        expect(await page.evaluate(rawKeys)).toEqual([])
      })
  })
