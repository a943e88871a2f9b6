import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test' })

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
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

test('the weekly example stands beside Doing Business, is made when it is chosen, and is called invented on the screen, on paper and in files; its departments have scores and its targets gaps, and every figure of every page leads back to files by the same key (D7)', async ({
  page,
}) => {
  await page.goto('./')
  await expect(headline(page)).toContainText('中国列第 31 位')
  await expect(page.getByText('虚构示例数据')).toHaveCount(0)
  const dataset = page.getByLabel('数据集')
  await expect(dataset.getByRole('option')).toHaveCount(2)
  await expect(headline(page)).toContainText('中国列第 31 位')

  await dataset.selectOption({ label: '示例市政务服务周报' })
  await expect(headline(page)).toHaveText('市气象局列第 1 位', { timeout: 15_000 })
  await expect(page.getByTestId('ranking-table').locator('tbody tr')).toHaveCount(24)
  // Forty weeks, without the months and quarters that the cases are counted by as well.
  await expect(page.getByTestId('period-slider')).toHaveAttribute('max', '39')
  await expect(page.getByRole('columnheader', { name: '较 2026 年第 45 周' })).toBeVisible()
  await expect(page.locator('header .tag')).toHaveText('虚构示例数据')
  await expect(page.getByTestId('ranking-source')).toContainText('虚构示例数据')
  const downloading = page.waitForEvent('download')
  const distribution = page.getByRole('region', { name: '分布' })
  await distribution.getByText('下载').click()
  await distribution.getByRole('button', { name: 'CSV 数据' }).click()
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('虚构示例数据')
  const label = page.locator('.on-paper')
  await expect(label).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(label).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  // Nobody is chosen: whoever is last comes first.
  await page.goto('./#/scorecards?d=weekly-example')
  await expect(headline(page)).toContainText('市自然资源局得分')
  await expect(headline(page)).toContainText('列第 24 位')
  await page.goto('./#/gaps?d=weekly-example')
  await expect(headline(page)).toContainText('一次不用跑事项占比低9.1个百分点')
  const matrix = page.getByTestId('gap-matrix')
  await matrix.getByRole('row', { name: '市住建局' }).getByRole('cell').first().click()
  await expect(matrix.getByTestId('gap-cell')).toContainText('市住建局，企业开办办理时间：到这一时期没有数据')

  for (const [name, address, figure] of pages)
    await test.step(`${name} leads back to files`, async () => {
      await page.goto(`./#/${address}?d=weekly-example`)
      await figure(page).first().focus()
      await page.keyboard.press('Enter')
      await expect(inDialog(page)).toBeVisible()
      await followDown(page)
      await page.keyboard.press('Escape')
      await expect(inDialog(page)).toHaveCount(0)
    })
})
