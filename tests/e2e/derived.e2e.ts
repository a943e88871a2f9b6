import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const itemList = fileOf(
  '清单.csv',
  [
    '示例市政务服务事项清单（2026年11月13日）',
    '事项编码,事项名称,实施主体,法定时限,单位,承诺时限,单位,到现场次数,网办深度,材料(原/现)',
    '1,抵押登记,市自然资源局,30,自然日,1,工作日,不超过1次,四级,6/4',
    '2,预售许可,市住建局,20,工作日,7,工作日,2,三级,8/8',
    '3,临时占道许可,市住建局,1,个月,当场,,0,四级,3/1',
    '4,档案查询,市住建局,无,,当场,,若干,二级,2/2',
  ].join('\n'),
)

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

async function importItems(page: Page): Promise<void> {
  await openData(page)
  const panel = await chooseFiles(page, itemList)
  await expect(panel).toContainText('事项清单（每行一个事项，只留计数）')
  await expect(panel).toContainText('认不出的内容“若干”')
  await confirmPlan(page)
}

/** By the menu, which keeps the dataset. */
async function openIndicators(page: Page): Promise<void> {
  await page.getByRole('link', { name: '指标', exact: true }).click()
  await expect(page.getByTestId('values')).toBeVisible()
}

test('an item list gives shares by department, each traced to the counts it is worked out from (A3, D9)', async ({
  page,
}) => {
  await importItems(page)
  await expect(page.getByTestId('indicator-pick')).toContainText('最多跑一次率')
  await openIndicators(page)
  await expect(page.getByTestId('facts')).toContainText('Σ最多跑一次事项数 ÷ Σ注明到现场次数的事项数 × 100')
  // One item of three has no visits that can be read: one of the two others is done in at most one.
  const row = page.getByTestId('values').locator('tr[data-code="市住建局"]')
  await row.getByRole('button').last().click()
  const trace = page.getByTestId('derived-trace')
  await expect(trace).toContainText('最多跑一次事项数')
  expect(await violations(page, { within: 'dialog' })).toEqual([])
  await trace.getByRole('button', { name: /最多跑一次事项数/ }).click()
  await expect(page.getByTestId('provenance')).toContainText('清单.csv')
  await expect(page.getByTestId('provenance')).toContainText('第 2 行第 8 列')
})

test('a derived indicator is made, refused where it cannot be worked out, and taken away (D9)', async ({
  page,
}) => {
  await importItems(page)
  await openIndicators(page)
  await page.getByTestId('derived-open').click()
  const form = page.getByTestId('derived-form')
  const choose = async (label: string, name: string) => {
    await form.getByRole('button', { name: new RegExp(`^${label}`) }).click()
    const dialog = page.getByRole('dialog', { name: label, exact: true })
    await dialog.getByTestId('catalogue-search').fill(name)
    await dialog.getByRole('option', { name, exact: true }).click()
  }
  await choose('分子', '现申请材料数')
  await choose('分母', '现申请材料数')
  await page.getByTestId('derived-save').click()
  await expect(page.getByTestId('derived-issues')).toContainText('请填写指标名称')
  await expect(page.getByTestId('derived-issues')).toContainText('两处选了同一指标')
  await page.getByTestId('derived-name').fill('每项材料数')
  await choose('分母', '事项数')
  await form.getByLabel('乘数').selectOption('1')
  await expect(page.getByTestId('derived-preview')).toContainText('份/项')
  expect(await violations(page, { within: 'dialog' })).toEqual([])
  await page.getByTestId('derived-save').click()
  await expect(page.getByTestId('derived-said')).toContainText('已保存“每项材料数”')
  await expect(headline(page)).toContainText('每项材料数')
  // 8 + 1 + 2 documents of three items, and 4 of one: 15 ÷ 4 as a whole, where the mean of 3.67 and 4 would be 3.83.
  const values = page.getByTestId('values')
  await expect(values.locator('tr[data-code="市自然资源局"]')).toContainText('4')
  await values.getByLabel('显示全部小数位').check()
  await expect(values.locator('tr[data-code="全市"]')).toContainText('3.75')
  await page.getByTestId('derived-remove').click()
  await page.getByTestId('confirm-yes').click()
  await expect(page.getByTestId('derived-said')).toContainText('已删除“每项材料数”')
})

if (process.env['DUIBIAO_LONG'])
  test('figures by week are summed up to months, where none is missing, and traced to their weeks (W5)', async ({
    page,
  }) => {
    const weeks = (unit: string, values: readonly number[]) =>
      values.map((value, at) => `${unit},受理量,2026年第${45 + at}周,${value},件`)
    const rows = [...weeks('甲局', [1, 2, 3, 4]), ...weeks('乙局', [5, 6, 7])]
    await openData(page)
    await chooseFiles(page, fileOf('周调度.csv', ['单位,指标,时期,数值,计量单位', ...rows].join('\n')))
    await confirmPlan(page)
    await openIndicators(page)
    await page.getByTestId('derived-open').click()
    await page.getByTestId('derived-name').fill('月受理量')
    const form = page.getByTestId('derived-form')
    await form.getByLabel('算法').selectOption('rollup')
    await form.getByRole('button', { name: /^指标/ }).click()
    const choices = page.getByRole('dialog', { name: '指标', exact: true })
    await choices.getByRole('option', { name: '受理量', exact: true }).click()
    await expect(page.getByTestId('derived-preview')).toContainText('一周归入其星期四所在的月')
    await page.getByTestId('derived-save').click()
    await expect(headline(page)).toContainText('月受理量：2026 年 11 月')
    const values = page.getByTestId('values')
    await expect(values.locator('tr[data-code="甲局"]')).toContainText('10')
    await expect(values.locator('tr[data-code="乙局"]')).toContainText('不合计已有 3/4')
    await values.locator('tr[data-code="乙局"]').getByRole('button').click()
    await expect(page.getByTestId('derived-trace')).toContainText('应有 4 个周数据，已有 3 个')
  })

if (process.env['DUIBIAO_LONG'])
  test('an office adds days to the calendar, and a file that is wrong is refused by row (A1)', async ({
    page,
  }) => {
    await openData(page)
    const card = page.getByTestId('calendar')
    await expect(card.getByTestId('calendar-unknown')).toContainText('2027 年尚未公布')
    await card.getByTestId('calendar-own').locator('summary').click()
    const file = (text: string) => card.getByTestId('calendar-file').setInputFiles(fileOf('日历.csv', text))
    await file('日期,类型\n2027-01-01,加班\n')
    await expect(card.getByTestId('calendar-faults')).toContainText('第 2 行：类型“加班”认不出')
    await file('日期,类型,名称\n2027-01-01,放假,元旦\n')
    await expect(card.getByTestId('calendar-imported')).toContainText('已导入 1 天')
    expect(await violations(page, { within: '[data-test=calendar]' })).toEqual([])
    await card.getByTestId('calendar-date').fill('2026-11-23')
    await card.getByTestId('calendar-add').click()
    await card.getByTestId('calendar-declare').click()
    await expect(card.getByTestId('calendar-unknown')).toContainText('2028 年尚未公布')
    await page.reload()
    await expect(card.getByTestId('calendar-unknown')).toContainText('2028 年尚未公布')
    await expect(card).toContainText('2027 年由本单位声明已齐全')
    await card.getByTestId('calendar-own').locator('summary').click()
    await expect(card.getByRole('listitem')).toHaveText([/2026-11-23 放假/, /2027-01-01 放假 元旦/])
  })
