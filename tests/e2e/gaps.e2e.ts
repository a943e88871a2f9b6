import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

/** Weeks 43 to 47 of 2026; the last is the one that is shown. */
const figures: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  企业开办办理时间: {
    全市: [5.2, 4.9, 4.6, 4.4, 4.2],
    市住建局: [2.9, 2.8, 2.7, 2.6, 2.5],
    市税务局: [4, 4, 4, 4, 4],
  },
  不动产登记办理时间: { 全市: [4.9, 4.8, 4.7, 4.7, 4.6], 市住建局: [6, 6, 6, 6, 6] },
  最多跑一次率: { 全市: [79.5, 80.1, 81, 81.8, 82.4] },
}

function weeklyFile() {
  const rows = Object.entries(figures).flatMap(([indicator, byUnit]) =>
    Object.entries(byUnit).flatMap(([unit, values]) =>
      values.map((value, at) => {
        const measured = indicator.endsWith('率') ? '%' : '工作日'
        return `${unit},${indicator},2026年第${43 + at}周,${value},${measured}`
      }),
    ),
  )
  return fileOf('周调度.csv', ['单位,指标,时期,数值,计量单位', ...rows].join('\n'))
}

/** The figures imported, and two built-in sets put on them from the empty page of gaps. */
async function withTargets(page: Page): Promise<void> {
  await openData(page)
  await chooseFiles(page, weeklyFile())
  await confirmPlan(page)
  await page.getByTestId('import-done').getByRole('button', { name: '关闭' }).click()
  await page.getByRole('link', { name: '差距' }).click()
  await page
    .getByTestId('gap-state')
    .getByRole('link', { name: /354560/ })
    .click()
  await save(page)
  await page.getByTestId('targets-new').click()
  await page.getByRole('button', { name: '三年行动' }).click()
  await page.getByRole('textbox', { name: '第一年是' }).fill('2025')
  await page.getByTestId('first-year-yes').click()
  await save(page)
}

async function save(page: Page): Promise<void> {
  await page.getByTestId('targets-save').click()
  await expect(page.getByTestId('targets-said')).toContainText('已保存第 1 版')
}

test('from a file to the worst gap: built-in targets find their indicators, and the worst three are one sentence (T1, T2)', async ({
  page,
}) => {
  await withTargets(page)
  await page.getByRole('link', { name: '看差距' }).click()
  // 1.2 of 3 is more than 7.6 of 90; property is met.
  await expect(page.getByTestId('headline')).toHaveText(
    '企业开办办理时间超目标1.2个工作日，最多跑一次事项占比低7.6个百分点',
  )
  await expect(page.getByTestId('lead')).toContainText('目标 3 项，达标 1 项、接近目标 0 项、未达标 2 项')
  const worst = page.getByTestId('gap').first()
  await expect(worst).toContainText('✗ 未达标')
  await expect(worst).toContainText('近 4 周平均降低0.3个工作日')
  const visits = page.locator('[data-target="one-visit"]')
  await expect(visits).toContainText('第二年 · 2026 年 12 月 31 日前')
  await expect(visits).toContainText('滞后')
  await expect(page.getByTestId('gap-source')).toContainText(
    '354560 改革目标（第 1 版）、三年行动（第 1 版）',
  )

  await page.getByTestId('gap-only-short').click()
  await expect(page).toHaveURL(/only=short/)
  await expect(page.getByTestId('gap')).toHaveCount(2)
  await page.getByTestId('gap-matrix').getByRole('button', { name: '市住建局' }).click()
  await expect(page).toHaveURL(/f=/)
  await expect(page.getByTestId('headline')).toHaveText('不动产登记办理时间超目标1个工作日')
  await page.getByTestId('gap-only-short').click()
  await page.getByTestId('gap-groups').selectOption('status')
  await page.reload()
  await expect(page.getByTestId('headline')).toHaveText('不动产登记办理时间超目标1个工作日')
  await expect(page.getByTestId('gap-list').getByRole('heading', { level: 3 }).first()).toHaveText(
    '未达标（1/1 项未达标）',
  )

  const downloading = page.waitForEvent('download')
  await page.getByTestId('gap-list').locator('details summary').click()
  await page.getByTestId('gap-list').getByRole('button', { name: 'CSV 数据' }).click()
  const csv = readFileSync(await (await downloading).path(), 'utf8')
  expect(csv).toContain('不动产登记办理时间,354560 改革目标,6,≤,5,工作日')
})

test('targets are edited by keyboard, told what is wrong with them, kept by version and read back from a file (T1)', async ({
  page,
}) => {
  await withTargets(page)
  expect(await violations(page)).toEqual([])
  const target = page.locator('details[data-target="tax-time"]')
  await expect(target.locator('> summary')).toContainText('改正前不参与判断')
  await expect(target).toContainText('没有选择指标')
  await expect(target).toContainText('最后期限（2025-12-31）已过')
  await page.getByTestId('target-set').selectOption('354560')
  const first = page.locator('details[data-target="business"]')
  await first.locator('> summary').focus()
  await page.keyboard.press('Enter')
  await first.getByRole('textbox', { name: '目标值' }).fill('4.5')
  await page.keyboard.press('Tab')
  await expect(first).toContainText('≤ 4.5')
  await page.getByTestId('targets-save').click()
  await expect(page.getByTestId('targets-said')).toContainText('已保存第 2 版')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const file = readFileSync(await (await downloading).path())
  const input = page.getByTestId('targets-file')
  await input.setInputFiles({ name: '目标.csv', mimeType: 'text/csv', buffer: file })
  await expect(page.getByTestId('targets-said')).toContainText('已读入 4 项目标')
  const broken = Buffer.from(file.toString('utf8').replace('4.5', '四天半'))
  await input.setInputFiles({ name: '目标.csv', mimeType: 'text/csv', buffer: broken })
  await expect(page.getByTestId('targets-problems')).toHaveText(
    '第 2 行：“目标值”列的“四天半”不是数字。请修改。',
  )

  await page.getByTestId('target-set').selectOption('354560')
  await page.getByRole('link', { name: '看差距' }).click()
  await expect(page.getByTestId('gap').filter({ hasText: '企业开办' })).toContainText('✓ 达标')
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
