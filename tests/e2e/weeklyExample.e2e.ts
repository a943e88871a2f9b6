import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test', hasExample: true })

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('the weekly example comes beside Doing Business and is called invented on the screen, on paper and in files; its departments have scores and its targets gaps', async ({
  page,
}) => {
  await page.goto('./')
  await expect(headline(page)).toContainText('中国列第 31 位')
  await expect(page.getByText('虚构示例数据')).toHaveCount(0)
  const dataset = page.getByLabel('数据集')
  await expect(dataset.getByRole('option')).toHaveCount(2)
  await expect(headline(page)).toContainText('中国列第 31 位')

  await dataset.selectOption({ label: '示例市政务服务周报' })
  await expect(headline(page)).toHaveText('市气象局列第 1 位')
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
})
