import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test', hasExample: true })

const inDialog = (page: Page) => page.getByRole('dialog')

/** Goes down a trace by its first inputs to where the figure was read: a file's cell, or rows of case logs. */
async function followDown(page: Page): Promise<void> {
  const origin = page.getByTestId('provenance').filter({ hasText: /SHA-256|办件明细/ })
  const next = inDialog(page).locator('.chip')
  for (let depth = 0; depth < 6; depth++) {
    await expect(origin.or(next).first()).toBeVisible()
    if (await origin.isVisible()) return
    await next.first().click()
  }
  await expect(origin).toBeVisible()
}

/** What of a page is asked where it comes from; by mouse and by keyboard it is the same button. */
const pages: readonly (readonly [name: string, address: string, figure: (page: Page) => Locator])[] = [
  ['a rank', 'rankings', (page) => page.getByTestId('ranking-table').locator('.rank .figure')],
  ['a value of a ranking', 'rankings', (page) => page.getByTestId('ranking-table').locator('.figure').nth(1)],
  [
    'a value of an indicator',
    'indicators',
    (page) => page.getByTestId('values').locator('td:last-child button'),
  ],
  ['an index', 'scorecards', (page) => page.locator('.kpis .figure')],
  ['a score of the tree', 'scorecards', (page) => page.getByTestId('score-tree').locator('.score .figure')],
  ['a strength', 'scorecards', (page) => page.getByTestId('strengths').locator('.figure')],
  ['a gap', 'gaps', (page) => page.getByTestId('gap-list').locator('.actual .figure')],
  ['a cell of the matrix', 'gaps', (page) => page.getByTestId('gap-matrix').locator('.figure')],
  ['a previewed score', 'schemes', (page) => page.getByTestId('scheme-preview').locator('.figure').nth(1)],
  ['a supposed score', 'scorecards', (page) => page.getByTestId('what-if-values').locator('.figure')],
]

test('every figure of every page leads back to files, by the same key (D7)', async ({ page }) => {
  await page.goto('./')
  // A busy machine takes its time to make the example.
  await expect(page.getByLabel('数据集').getByRole('option')).toHaveCount(2, { timeout: 30_000 })
  for (const [name, address, figure] of pages)
    await test.step(name, async () => {
      await page.goto(`./#/${address}${address.includes('?') ? '&' : '?'}d=weekly-example`)
      await figure(page).first().focus()
      await page.keyboard.press('Enter')
      await expect(inDialog(page)).toBeVisible()
      await followDown(page)
      await page.keyboard.press('Escape')
      await expect(inDialog(page)).toHaveCount(0)
    })
})
