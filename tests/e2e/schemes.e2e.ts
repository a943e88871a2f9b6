import type { Page } from '@playwright/test'
import { expect, test, testStarted } from './fixtures'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const row = (page: Page, code: string) => page.getByTestId('scheme-tree').locator(`[data-code="${code}"]`)
const cell = (page: Page, code: string, column: string) =>
  row(page, code).locator(`[data-column="${column}"]`)

/** Three indicators that the built-in dataset has, weights 5 short, and one that it does not have. */
const pasted = [
  ['代码', '名称', '上级', '权重', '数据指标', '方向', '最优值', '最差值', '牵头单位'],
  ['T', '总分', '', '100', '', '', '', '', ''],
  ['A', '办理建筑许可', 'T', '60', 'DB.DCP.TIME', '越低越好', '26', '373', '市住建局'],
  ['B', '获得电力', 'T', '30', 'DB.GE.TIME', '越低越好', '18', '248', '市发改委'],
  ['C', '登记财产', 'T', '5', '没有的指标', '越低越好', '1', '210', '市自然资源局'],
]
  .map((cells) => cells.join('\t'))
  .join('\n')

test('a scheme from the template of 18: a tree is pasted, summed, mended in words, saved and ranked by', async ({
  page,
}) => {
  await page.goto('./#/schemes')
  await page.getByTestId('scheme-new').click()
  await page.locator('[data-template="national-18"]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('国家营商环境评价 18 项（模板）')
  await expect(page.getByTestId('scheme-issues').first()).toContainText(
    '方案中的数据指标在当前数据集中一项也没有',
  )
  // It is filled in over weeks: it can be kept before it can be scored.
  await page.getByTestId('scheme-save').click()
  await page.getByTestId('scheme-save-yes').click()
  await expect(page.getByTestId('scheme-said')).toHaveText('已保存为第 1 版。')
  await expect(page.getByTestId('scheme-preview')).toContainText('方案有错误，暂不试算')

  await page.getByTestId('tree-paste').click()
  await page.getByTestId('paste-text').fill(pasted.replace('373', '三百'))
  await expect(page.getByTestId('paste-issues')).toContainText('第 3 行：“最差值”列的“三百”不是数字')
  await page.getByTestId('paste-text').fill(pasted)
  await expect(page.getByTestId('paste-found')).toContainText('认出 4 个指标')
  await page.getByTestId('paste-take').click()
  await expect(row(page, 'T')).toContainText('合计 95，差 5')
  await expect(page.getByTestId('scheme-issues').first()).toContainText('当前数据集没有指标“没有的指标”')

  await cell(page, 'C', 'indicator').dblclick()
  await page.getByRole('dialog').getByTestId('catalogue-search').fill('DB.RP.TIME')
  await page.getByRole('dialog').getByRole('option').first().click()
  await row(page, 'T').getByRole('button', { name: '归一' }).click()
  await expect(row(page, 'T')).toContainText('权重合计 100')
  await expect(page.getByTestId('scheme-issues')).toHaveCount(0)
  await expect(page.getByTestId('scheme-preview').locator('[data-code="CHN"]')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'T')).toContainText('合计 95，差 5')
  await page.keyboard.press('Control+y')

  await page.getByTestId('scheme-save').click()
  await page.getByTestId('scheme-note').fill('按市里指标试算')
  await page.getByTestId('scheme-save-yes').click()
  await expect(page.getByTestId('scheme-said')).toHaveText('已保存为第 2 版。')
  await page.getByTestId('scheme-versions').click()
  await expect(page.getByTestId('scheme-version')).toContainText(['第 2 版', '第 1 版'])
  await expect(page.getByTestId('scheme-version').first()).toContainText('按市里指标试算')
  await page.keyboard.press('Escape')
  // By the same scheme with other weights: what the weights do to ranks.
  await cell(page, 'A', 'weight').dblclick()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.getByTestId('compare-section').locator('> summary').click()
  await page.getByTestId('scheme-compare').getByRole('combobox').selectOption('本方案已保存的第 2 版')
  await expect(page.getByTestId('compare-focus')).toContainText(
    /中国：按“本方案已保存的第 2 版”得 .* 位；按“.*（草稿）”得 .* 位。/,
  )
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('scheme-dirty')).toHaveCount(0)
  await page.getByRole('link', { name: '得分明细' }).click()
  await expect(page).toHaveURL(/scorecards.*s=/)
  await expect(page.getByRole('main')).toContainText('国家营商环境评价 18 项（模板）')
})

testStarted(
  'the tree is edited by keyboard; the draft survives a reload, and leaving it asks',
  async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto('./#/schemes')
    await page.getByTestId('scheme-copy').click()
    await expect(page.getByTestId('scheme-save')).toBeEnabled()
    const tree = page.getByTestId('scheme-tree')
    const codes = () =>
      tree
        .locator('[data-code]')
        .evaluateAll((all) => all.slice(0, 4).map((one) => one.getAttribute('data-code')))
    const [root, topic, first, second] = await codes()
    await tree.focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'Alt+ArrowDown']) await page.keyboard.press(key)
    await expect.poll(codes).toEqual([root, topic, second, first])
    await page.keyboard.press('Alt+ArrowRight')
    await expect(row(page, first!)).toHaveAttribute('aria-level', '4')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(codes).toEqual([root, topic, first, second])

    // A new child is named at once.
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Insert')
    await page.keyboard.type('网办率')
    await page.keyboard.press('Enter')
    await expect(tree.getByRole('row', { name: /网办率/ })).toHaveAttribute('aria-level', '3')
    await page.keyboard.press('Delete')
    await expect(tree.getByRole('row', { name: /网办率/ })).toHaveCount(0)
    await cell(page, first!, 'name').click()

    // A weight is typed over, Tab goes on to the next cell that can be.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('40')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(cell(page, first!, 'weight')).toHaveText('40')
    await expect(row(page, topic!)).toContainText('合计 127.5，多 27.5')
    await expect(page.getByTestId('scheme-preview')).toContainText('个对象名次有变化')

    await page.reload()
    await expect(cell(page, first!, 'weight')).toHaveText('40')
    await page.getByRole('link', { name: '排名' }).click()
    await page.getByTestId('leave-stay').click()
    await expect(page).toHaveURL(/#\/schemes/)
    await page.getByRole('link', { name: '排名' }).click()
    await page.getByTestId('leave-keep').click()
    await expect(page).toHaveURL(/#\/rankings/)
  },
)

const looks: readonly (readonly ['light' | 'dark', number])[] = process.env['DUIBIAO_LONG']
  ? [
      ['light', 1440],
      ['dark', 390],
    ]
  : [['light', 1440]]
for (const [colorScheme, width] of looks) {
  testStarted(
    `axe finds nothing on the open editor in ${colorScheme} at ${width} pixels, which is no wider than the screen`,
    async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('./#/schemes')
      await page.getByTestId('scheme-copy').click()
      await page.getByTestId('scheme-tree').locator('[data-code]').nth(2).click()
      await expect(page.getByTestId('rule-curve').locator('canvas')).toBeVisible()
      for (const section of ['settings', 'compare'])
        await page.getByTestId(`${section}-section`).locator('> summary').click()
      await page.getByTestId('scheme-compare').getByRole('combobox').selectOption({ index: 1 })
      await expect(page.getByTestId('scheme-compare').locator('canvas')).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    },
  )
}
