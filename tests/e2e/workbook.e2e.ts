import { utils, write } from '@e965/xlsx'
import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

function workbook(): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['网上可办率'],
    ['地区', '2023年', '2024年'],
    ['甲县', 0.853, 0.9],
    ['乙县', 0.7, 0.95],
  ])
  for (const at of ['B3', 'C3', 'B4', 'C4']) (sheet[at] as { z: string }).z = '0.0%'
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '县区排名')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

test('a workbook becomes a ranking, and each figure leads to its sheet, row and column', async ({ page }) => {
  await openData(page)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const panel = await chooseFiles(page, { name: '排名.xlsx', mimeType, buffer: workbook() })
  await expect(panel.getByTestId('preview')).toContainText('85.3%')
  await confirmPlan(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('乙县')
  await expect(page.getByRole('main')).toContainText('95')
  const row = page.getByTestId('ranking-table').locator('tbody tr', { hasText: '乙县' })
  await row.getByRole('button').last().click()
  const provenance = page.getByTestId('provenance')
  await expect(provenance).toContainText('排名.xlsx')
  await expect(provenance).toContainText('县区排名')
  await expect(provenance).toContainText('第 4 行')
})
