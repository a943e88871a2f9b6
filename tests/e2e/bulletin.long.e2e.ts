import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ testIdAttribute: 'data-test', hasExample: true })

/** What stands in the text for a field. */
async function figureOf(page: Page, field: string): Promise<string> {
  return (await page.locator(`[data-figure="${field}"]`).first().innerText()).trim()
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a bulletin says what the pages show, is rewritten where it stands, and its template is told what is wrong with it', async ({
  page,
}) => {
  const paper = page.getByTestId('bulletin-paper')
  await page.goto('./')
  await page.getByLabel('数据集').selectOption({ label: '示例市政务服务周报' })
  await page.goto('./#/bulletin?d=weekly-example')
  await expect(paper).toContainText('关于2026年第46周营商环境指标完成情况的通报')
  await expect(paper).toContainText('虚构示例数据')

  await test.step('figures are those of the pages', async () => {
    const [all, met, near, short, score, move] = [
      await figureOf(page, '指标总数'),
      await figureOf(page, '达标数'),
      await figureOf(page, '接近达标数'),
      await figureOf(page, '未达标数'),
      await figureOf(page, '综合得分'),
      await figureOf(page, '综合得分变化'),
    ]
    const worst = await figureOf(page, '短板·一次不用跑事项占比·现值')
    const gap = await figureOf(page, '短板·一次不用跑事项占比·差距')
    const first = await figureOf(page, '县（市、区）前列·乙区·得分')

    await page.locator('[data-figure="县（市、区）前列·乙区·得分"]').first().click()
    await page.getByTestId('figure-page').click()
    await expect(page).toHaveURL(/scorecards.*f=C02/)
    await expect(page.getByTestId('scorecard')).toContainText(first)
    await page.goto('./#/gaps?d=weekly-example')
    await expect(page.getByTestId('lead')).toContainText(
      `目标 ${all} 项，达标 ${met} 项、接近目标 ${near} 项、未达标 ${short} 项`,
    )
    const worstGap = page.getByTestId('gap').filter({ hasText: '一次不用跑事项占比' }).first()
    await expect(worstGap).toContainText(worst)
    await expect(worstGap).toContainText(gap)
    await page.goto('./#/overview?d=weekly-example')
    await expect(page.locator('main')).toContainText(score)
    await expect(page.locator('main')).toContainText(move.replace(/[^\d.]/g, ''))
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
