import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { expect, test, testStarted } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, code: string) => page.locator(`tr[data-code="${code}"]`)

async function fileOf(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const downloading = page.waitForEvent('download')
  await click()
  return readFileSync(await (await downloading).path())
}

testStarted(
  "a scheme's index is ranked like an indicator, says by what, and leads to where each score is from (S4, D7, D8)",
  async ({ page }) => {
    await page.goto('./')
    await page.getByTestId('indicator-pick').click()
    await page.getByTestId('pick-index').click()
    await expect(page).toHaveURL(/n=DB\.OVERALL\.1720/)
    await expect(row(page, 'NZL').locator('td').first()).toHaveText('1')
    await expect(row(page, 'CHN')).toContainText('77.93')
    const source = page.getByTestId('ranking-source')
    await expect(source).toContainText('（内置）计算')
    await expect(source).toContainText('按未四舍五入的得分排名')
    // China was published 31st: that is another vintage, and not mixed in.
    await expect(headline(page)).toContainText('中国列第 30 位')
    await expect(page.getByRole('main')).toContainText('名次按方案计算，不是来源公布的名次。')

    const bytes = await fileOf(page, () => page.getByTestId('score-sheet').click())
    const sheet = read(bytes, { dense: true }).Sheets['汇总']!['!data']!
    const china = sheet.find((cells) => cells?.[0]?.v === 'CHN')!
    expect(china[3]!.f).toContain('SUMPRODUCT')
    expect(china[3]!.v).toBeCloseTo(77.93, 2)

    await row(page, 'DEU').locator('.figure').last().click()
    await expect(page.getByTestId('score-trace')).toContainText('开办企业 10%')
    await page.getByTestId('provenance-card').click()
    await expect(page).toHaveURL(/#\/scorecards.*f=DEU/)
    await expect(headline(page)).toContainText('德国')
  },
)

test('values and weights are supposed beside the real ones, kept by name, and reach no other page (S10)', async ({
  page,
}) => {
  await page.goto('./#/scorecards?f=DEU')
  const panel = page.getByTestId('what-if')
  const result = page.getByTestId('what-if-result')
  await panel.getByLabel('指标范围').selectOption({ label: '开办企业' })
  await panel.getByRole('spinbutton', { name: '开办企业：手续（男性）的测算值', exact: true }).fill('1')
  await page.keyboard.press('Enter')
  await expect(result).toContainText(/德国：得分 79\.7\d →/)
  await expect(result).toContainText('已改数值 1 个、权重 0 个')
  await panel.getByRole('button', { name: '改权重' }).click()
  await panel.getByRole('spinbutton').first().fill('30')
  await page.keyboard.press('Enter')
  await expect(result).toContainText('已改数值 1 个、权重 1 个')
  const supposed = await result.innerText()
  expect(await violations(page, { within: '[data-test="what-if"]' })).toEqual([])

  await panel.getByLabel('情景名称').fill('一件事一次办')
  await panel.getByRole('button', { name: '存为情景' }).click()
  await expect(page.getByTestId('saved-scenarios')).toContainText('一件事一次办')
  const json = JSON.parse(
    (await fileOf(page, () => panel.getByRole('button', { name: '下载情景 JSON' }).click())).toString(),
  ) as { scenario: { name: string; changes: { values: unknown[]; weights: unknown[] } } }
  expect(json.scenario).toMatchObject({ name: '一件事一次办', schemeVersion: 0 })
  expect([json.scenario.changes.values.length, json.scenario.changes.weights.length]).toEqual([1, 1])
  const csv = await fileOf(page, () =>
    panel
      .locator('summary', { hasText: '情景对照' })
      .click()
      .then(() => panel.getByRole('button', { name: 'CSV 数据' }).click()),
  )
  expect(csv.toString()).toContain('情景测算：以下得分和名次为假设')

  await page.reload()
  await expect(result).toContainText('还没有改动')
  await page.getByTestId('saved-scenarios').getByRole('button', { name: '打开' }).click()
  await expect(result).toHaveText(supposed, { useInnerText: true })
  await page.getByRole('link', { name: '排名' }).click()
  await expect(row(page, 'DEU')).toContainText('79.7')
  await expect(page.getByRole('main')).not.toContainText('情景')
})
