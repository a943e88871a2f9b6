import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const weekOf = (week: number, rows: readonly (readonly [name: string, value: number])[]) =>
  fileOf(
    `政务服务周报${week}.csv`,
    ['部门,时期,办结量(件)', ...rows.map(([name, value]) => `${name},2025年第${week}周,${value}`)].join('\n'),
  )

test('names are decided once: a week later the same kind of file goes through with one click', async ({
  page,
}) => {
  await test.step('the first week makes the dataset', async () => {
    await openData(page)
    await chooseFiles(
      page,
      weekOf(45, [
        ['市住房和城乡建设局', 12],
        ['市教育局', 7],
        ['高新区', 5],
      ]),
    )
    await confirmPlan(page)
  })

  await test.step('of the second week’s names three are not known, and keys decide them', async () => {
    await openData(page)
    const rows = [
      ['市住健局', 13],
      ['示例市教育局', 8],
      ['城西区', 3],
      ['备注', 1],
    ] as const
    const panel = await chooseFiles(page, weekOf(46, rows))
    await expect(panel.getByTestId('plan-conclusion')).toContainText('有 3 个名称未确认，按新增处理')
    const mapping = panel.getByTestId('plan-mapping')
    const row = (name: string) => mapping.getByTestId('mapping-row').filter({ hasText: name })
    await expect(row('市住健局')).toContainText('可能是“市住房和城乡建设局”')
    await expect(row('市住健局')).toContainText('读音相同')
    await expect(row('城西区')).not.toContainText('可能是')
    await expect(row('示例市教育局')).toContainText('规范简称')
    expect(await violations(page, { within: '[data-test="import-panel"]' })).toEqual([])
    await row('市住健局').getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await expect(row('市住健局')).toContainText('已确认')
    await row('备注').getByRole('button').first().focus()
    await page.keyboard.press('s')
    await expect(row('备注')).toContainText('不导入')
    await row('城西区').getByRole('button').first().focus()
    await page.keyboard.press('n')
    await expect(panel.getByTestId('plan-conclusion')).not.toContainText('未确认')
    await confirmPlan(page)
    await expect(page.getByTestId('import-templates')).toContainText('政务服务周报')
  })

  await test.step('the third week needs no decision', async () => {
    await openData(page)
    const rows = [
      ['市住健局', 14],
      ['示例市教育局', 9],
      ['城西区', 4],
      ['备注', 1],
    ] as const
    const panel = await chooseFiles(page, weekOf(47, rows))
    await expect(panel.getByTestId('plan-templates')).toContainText('按模板“政务服务周报”读入')
    await expect(panel.getByTestId('plan-conclusion')).not.toContainText('未确认')
    await confirmPlan(page)
    const ranking = page.getByTestId('ranking-table')
    await expect(ranking.locator('tbody tr')).toHaveCount(3)
    await expect(ranking).toContainText('市住房和城乡建设局')
    await expect(ranking).not.toContainText('备注')
  })

  await test.step('the template is listed with its dataset', async () => {
    await openData(page)
    const templates = page.getByTestId('templates')
    await templates.locator('summary').click()
    await expect(templates.getByTestId('template')).toContainText('政务服务周报')
  })
})
