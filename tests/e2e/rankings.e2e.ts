import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, testStarted } from './fixtures'

test.use({ testIdAttribute: 'data-test' })

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, code: string) => page.locator(`tr[data-code="${code}"]`)

async function openRanking(page: Page, query = ''): Promise<void> {
  await page.goto(`./#/rankings${query}`)
  await expect(page.getByTestId('ranking-table')).toBeVisible()
}

test('the first start opens on a ranking that says what it is, and gives its figures away whole', async ({
  page,
}) => {
  await test.step('the first start opens on the ranking of Doing Business without a question, and says its conclusion (D8)', async () => {
    await page.goto('./')
    await expect(headline(page)).toHaveText('中国列第 31 位，比 2019 年公布名次上升 15 位')
    await expect(page.getByRole('main')).toContainText('2019 年公布第 46 位；按修订数据追溯计算为第 44 位。')
    await expect(page.getByTestId('ranking-table').locator('tbody tr')).toHaveCount(190)
    await expect(row(page, 'NZL')).toContainText('新西兰')
    await expect(row(page, 'CHN')).toContainText('77.9')
  })

  await test.step('under the ranking stand source, period, tie rule and population; aggregates and cities are not in it (D1, S4)', async () => {
    await openRanking(page)
    const source = page.getByTestId('ranking-source')
    await expect(source).toContainText('营商环境报告 2004–2020')
    await expect(source).toContainText('2020 年')
    await expect(source).toContainText('名次')
    await expect(source).toContainText('参与排名 190 个')
    await expect(source).toContainText('2021 年停办')
    await expect(row(page, 'CHN-Shanghai')).toHaveCount(0)
  })

  await test.step('any figure says which file, row and column it came from (D7)', async () => {
    await openRanking(page)
    await row(page, 'CHN').getByRole('button', { name: '77.9' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('observations/overall.csv')
    await expect(dialog).toContainText(/第 \d+ 行第 \d+ 列/)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the CSV holds every digit, the rank and the notes, and opens in Excel as UTF-8', async () => {
    await openRanking(page)
    await page.locator('.downloads summary').click()
    const downloading = page.waitForEvent('download')
    await page.locator('.downloads').getByRole('button', { name: 'CSV 数据' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('营商便利度得分（DB17–20 方法） 2020 年.csv')
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.startsWith('\uFEFF名次,代码,名称,数值')).toBe(true)
    expect(text).toMatch(/\r\n31,CHN,中国,77\.9\d{3,},分,2020 年,44,13,/)
    expect(text).toContain('说明 来源：营商环境报告 2004–2020')
  })

  await test.step('the picture is a drawing with title and source inside', async () => {
    await openRanking(page)
    for (const [name, start] of [
      ['SVG 矢量图', '<svg'],
      ['PNG 图片', '\u0089PNG'],
    ] as const) {
      await page.locator('.downloads summary').click()
      const downloading = page.waitForEvent('download')
      await page.locator('.downloads').getByRole('button', { name }).click()
      const bytes = readFileSync(await (await downloading).path())
      expect(bytes.toString('latin1', 0, 4)).toBe(start)
      if (name.startsWith('SVG')) expect(bytes.toString('utf8')).toContain('新西兰')
    }
  })
})

testStarted('other periods and indicators say how their ranks came about', async ({ page }) => {
  await test.step('a ranking published for 2018 is shown as published, and movement to it is the published one (D8)', async () => {
    await openRanking(page, '?p=2020@DB2020&c=2018@DB2018')
    await expect(headline(page)).toHaveText('中国列第 31 位，比 2018 年公布名次上升 47 位')
    await openRanking(page, '?p=2018@DB2018')
    await expect(headline(page)).toContainText('中国列第 78 位')
    await expect(page.getByRole('main')).toContainText('名次为公布名次')
  })

  await test.step('ranks of revised years are called recomputed (D8)', async () => {
    await openRanking(page, '?p=2019@DB2019')
    await expect(headline(page)).toContainText('中国列第 44 位')
    await expect(page.getByRole('main')).toContainText('名次按修订数据追溯计算')
  })

  await test.step('missing economies stand apart with the reason, never last (D5)', async () => {
    await openRanking(page, '?i=DB.DCP.PROC&p=2020@DB2020')
    const missing = page.locator('details', { hasText: '未参与排名' })
    await missing.locator('summary').click()
    await expect(missing).toContainText('无此类实践')
  })
})

testStarted(
  'a filter ranks within the group or shows ranks in the whole, and says which',
  async ({ page }) => {
    await openRanking(page)
    await page.getByLabel('地区').selectOption('EAS')
    await expect(row(page, 'SGP').locator('td').first()).toHaveText('1')
    await expect(page.getByRole('main')).toContainText('在“东亚与太平洋”内排名')
    await page.getByLabel('名次范围').selectOption('whole')
    await expect(row(page, 'SGP').locator('td').first()).toHaveText('2')
    await expect(page.getByRole('main')).toContainText('名次为全部 190 个中的名次')
    await expect(page).toHaveURL(/g\.region=EAS/)
  },
)

testStarted('a name is found by pinyin', async ({ page }) => {
  await openRanking(page)
  await page.getByLabel('搜索名称、拼音').fill('xjp')
  await expect(page.getByTestId('ranking-table').locator('tbody tr')).toHaveCount(1)
  await expect(row(page, 'SGP')).toBeVisible()
})

testStarted(
  'the focus follows everywhere and is in the address, so that a link shows the same',
  async ({ page, context }) => {
    await openRanking(page)
    await row(page, 'DEU').getByRole('button', { name: '德国', exact: true }).click()
    await expect(headline(page)).toContainText('德国列第 22 位')
    await page.getByRole('link', { name: '指标' }).click()
    await expect(headline(page)).toContainText('德国')
    const other = await context.newPage()
    await other.goto(page.url().replace('/indicators', '/rankings'))
    await expect(headline(other)).toContainText('德国列第 22 位')
  },
)

if (process.env['DUIBIAO_LONG'])
  testStarted('the slider goes through the periods and play runs to the end', async ({ page }) => {
    await openRanking(page, '?p=2016@DB2016')
    await expect(page.getByTestId('period-slider')).toHaveAttribute('aria-valuetext', '2016 年')
    await page.getByTestId('period-slider').press('ArrowRight')
    await expect(page).toHaveURL(/p=2017/)
    await page.getByRole('button', { name: '播放' }).click()
    await expect(page.getByTestId('period-slider')).toHaveAttribute('aria-valuetext', '2020 年', {
      timeout: 15_000,
    })
    await expect(page.getByRole('button', { name: '播放' })).toBeVisible()
  })

testStarted('another indicator is picked from the catalogue by pinyin', async ({ page }) => {
  await openRanking(page)
  await page.getByTestId('indicator-pick').click()
  await page.getByTestId('catalogue-search').fill('hddl')
  await page.getByRole('option', { name: '获得电力得分（DB16–20 方法）' }).click()
  await expect(page).toHaveURL(/i=DB\.GE\.1620/)
  await expect(headline(page)).toContainText('中国列第 12 位')
})
