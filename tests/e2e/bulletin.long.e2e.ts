import { expect, test } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

test('a bulletin leads to the pages of its figures, is rewritten where it stands, and its template is told what is wrong with it', async ({
  page,
}) => {
  const paper = page.getByTestId('bulletin-paper')
  await page.goto('./')
  await page.getByLabel('数据集').selectOption({ label: '示例市政务服务周报' })
  await page.goto('./#/bulletin?d=weekly-example')
  await expect(paper).toContainText('关于2026年第46周营商环境指标完成情况的通报')
  await expect(paper).toContainText('虚构示例数据')

  await test.step('a figure leads to the page that has it', async () => {
    const figure = page.locator('[data-figure="县（市、区）前列·乙区·得分"]').first()
    const score = (await figure.innerText()).trim()
    await figure.click()
    await page.getByTestId('figure-page').click()
    await expect(page).toHaveURL(/scorecards.*f=C02/)
    await expect(page.getByTestId('scorecard')).toContainText(score)
  })

  await test.step('text is rewritten in its place and is there after a reload', async () => {
    await page.goto('./#/bulletin?d=weekly-example')
    await page.getByRole('button', { name: '“下步工作”还没有填写' }).click()
    await page.keyboard.type('市住建局11月底前完成园区施工许可并联审批。')
    await page.getByTestId('block-done').click()
    await expect(page.getByTestId('save-state')).toHaveText('已保存')
    await page.reload()
    await expect(paper).toContainText('市住建局11月底前完成园区施工许可并联审批。')
  })

  await test.step('a field that is not known is told with its place', async () => {
    await page.getByTestId('template-edit').click()
    const editor = page.getByTestId('template-editor')
    await editor.getByText('报头和版记').click()
    await editor.getByLabel('标题', { exact: true }).fill('{本期}{本月}通报')
    await editor.getByLabel('标题', { exact: true }).press('Tab')
    await expect(page.getByTestId('template-issues')).toHaveText('标题：没有“本月”这个字段（第 5 字）')
    await expect(paper).toContainText('2026年第46周{本月}通报')
    expect(await violations(page)).toEqual([])
  })
})
