import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

/** The main pages, and what of each is there once it is. */
const pages = [
  ['overview', '[data-test=overview-group]'],
  ['rankings', '[data-test=ranking-table]'],
  ['gaps', '[data-test=gap]'],
  ['scorecards', '[data-test=score-tree]'],
  ['indicators', '[data-test=values]'],
  ['bulletin', '[data-test=bulletin-paper] h3'],
  ['ledger', 'h1'],
  ['period', '[data-test=period-check]'],
  ['data', '[data-test=dataset]'],
  ['quality', 'h1'],
] as const

const looks = [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const

/** Rows of a table are alike: the first ones stand for all. */
const laterRows = 'tbody tr:nth-child(n + 8)'
const picturesTo = process.env['DUIBIAO_KEEP']

/** Text that does not fit where it stands, is not scrolled to, and is told whole nowhere. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!
    const isShown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      !element.closest('.visually-hidden, [aria-hidden=true], [title], canvas, svg')
    const textsOf = (element: Element) =>
      [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      )
    /** What a select shows is as wide as its words, and an arrow, in pixels. */
    const arrow = 16
    const isCutSelect = (select: HTMLSelectElement) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select)
      canvas.font = font
      const words = canvas.measureText(select.selectedOptions[0]?.text ?? '').width
      return words + arrow > select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    }
    const isCut = (element: Element) => {
      if (element instanceof HTMLSelectElement) return isCutSelect(element)
      const { overflowX, overflowY, display } = getComputedStyle(element)
      if (display === 'inline' || /auto|scroll/.test(overflowX + overflowY)) return false
      const box = element.getBoundingClientRect()
      return textsOf(element).some((text) => {
        const range = document.createRange()
        range.selectNodeContents(text)
        const { left, right, bottom } = range.getBoundingClientRect()
        return (
          left < box.left - 1 || right > box.right + 1 || (overflowY === 'hidden' && bottom > box.bottom + 4)
        )
      })
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => (textsOf(element).length > 0 || element.matches('select')) && isShown(element))
      .filter(isCut)
      .map(
        ({ tagName, className, textContent }) =>
          `${tagName}.${className} ${textContent!.trim().slice(0, 40)}`,
      )
  })
}

test('main pages of the weekly example fit a desk and a phone, light and dark: nothing is wider than the screen, no text is cut, axe finds nothing', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./#/overview?d=weekly-example')
  await expect(page.getByTestId('lead')).toBeVisible({ timeout: 30_000 })
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    for (const [name, ready] of pages)
      await test.step(`${name} at ${width} in ${colorScheme}`, async () => {
        await page.goto(`./#/${name}?d=weekly-example`)
        await expect(page.locator(ready).first()).toBeVisible()
        if (picturesTo) {
          await page.waitForTimeout(900)
          await page.screenshot({ path: `${picturesTo}/${name}-${width}-${colorScheme}.png` })
        }
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
          .toBeLessThanOrEqual(0)
        expect.soft(await cutTexts(page), `${name} ${width}`).toEqual([])
        expect.soft(await violations(page, { without: laterRows }), `${name} ${width}`).toEqual([])
      })
  }
})
