import type { Page } from '@playwright/test'
import { expect, test, testStarted } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'
import { violations } from './violations'

test.use({ testIdAttribute: 'data-test' })

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const nodeRow = (page: Page, code: string) =>
  page.getByTestId('score-tree').locator(`tr[data-code="${code}"]`)

async function openScorecard(page: Page, query = ''): Promise<void> {
  await page.goto(`./#/scorecards${query}`)
  await expect(page.getByTestId('score-tree')).toBeVisible()
  await expect(page.getByTestId('score-history').locator('canvas')).toBeVisible()
}

testStarted(
  'a scorecard leads from the sentence down the tree to the cell of the file, and on to another entity',
  async ({ page }) => {
    await openScorecard(page)
    await expect(headline(page)).toHaveText('中国得分 77.9 分，公布名次第 31 位')
    await expect(page.locator('.lead')).toContainText('失分最多的是获得信贷（4.0 分）')

    // 开办企业 94.1: 10 % of the index, so 0.59 points of it are lost; a leaf is the mean of two cities (S3).
    await expect(nodeRow(page, 'DB.SB')).toContainText(/开办企业\s*10%\s*94\.1\s*0\.59/)
    await page.getByRole('button', { name: '展开开办企业' }).click()
    await expect(nodeRow(page, 'DB.SB.TIME.MEN')).toContainText('8.6 天')
    await page.getByRole('button', { name: '展开时间（男性）' }).click()
    await page.getByRole('button', { name: '上海（中国）（占 55%） 9.0 天，查看出处' }).click()
    await expect(page.getByTestId('provenance')).toContainText('starting-a-business.csv')
    await page.keyboard.press('Escape')

    const next = page.getByTestId('next-rank')
    await expect(next).toContainText('距第 29 位日本')
    await expect(next.getByRole('row').nth(1)).toContainText(/北京（中国）、上海（中国）各减少/)

    const losses = page.getByTestId('loss-waterfall')
    await losses.getByRole('button', { name: '看表格' }).click()
    await expect(losses.getByRole('row').last()).toContainText(/得分\s*—\s*77\.9/)

    await page.getByTestId('benchmark').selectOption({ label: '新加坡' })
    await expect(page).toHaveURL(/vs=SGP/)
    await page.getByRole('combobox', { name: '评价对象' }).fill('deguo')
    await page.getByRole('listbox', { name: '评价对象' }).getByRole('option', { name: '德国' }).click()
    await expect(page).toHaveURL(/f=DEU/)
    await expect(headline(page)).toContainText('德国得分 79.7 分，公布名次第 22 位')
  },
)

testStarted(
  'a scorecard prints on one A4 page, dark ink on white from a dark screen too, however far the tree is open',
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await openScorecard(page)
    await page.getByRole('button', { name: '全部展开' }).click()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await expect(headline(page)).toHaveCSS('color', 'rgb(23, 33, 43)')
  },
)

const looks: readonly (readonly ['light' | 'dark', number])[] = process.env['DUIBIAO_LONG']
  ? [
      ['light', 1440],
      ['dark', 390],
    ]
  : [['dark', 390]]
for (const [colorScheme, width] of looks) {
  testStarted(
    `axe finds nothing on a scorecard in ${colorScheme} at ${width} pixels, and nothing is wider than the screen`,
    async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await openScorecard(page)
      await page.getByRole('button', { name: '展开纳税' }).click()
      expect(await violations(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    },
  )
}

test('a dataset without a scheme says so, and where to make one', async ({ page }) => {
  await openData(page)
  const panel = await chooseFiles(page, fileOf('周报.csv', '名称,用时（天）\n甲区,3\n乙区,2\n'))
  await panel.getByTestId('need-period').fill('2026年第47周')
  await panel.getByTestId('need-apply').click()
  await expect(panel.getByTestId('plan-confirm')).toBeEnabled()
  await confirmPlan(page)
  await page.getByRole('link', { name: '得分明细' }).click()
  await expect(headline(page)).toHaveText('这个数据集还没有考评方案')
  await page.getByRole('link', { name: '去考评方案' }).click()
  await expect(page).toHaveURL(/#\/schemes/)
})
