import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import { expect, test, testStarted } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

/** Days to get a construction permit: two cities of China stand beside it, and five economies have no practice. */
const permitDays = '?i=DB.DCP.TIME&p=2020@DB2020'
const packagedFile = 'data/doing-business/observations/dealing-with-construction-permits.csv'

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const valueRow = (page: Page, code: string) => page.getByTestId('values').locator(`tr[data-code="${code}"]`)

async function openIndicator(page: Page, query = permitDays): Promise<void> {
  await page.goto(`./#/indicators${query}`)
  await expect(page.getByTestId('values')).toBeVisible()
}

async function showTable(card: Locator): Promise<Locator> {
  await card.getByRole('button', { name: '看表格' }).click()
  return card.getByRole('table')
}

/** The cells of the row that begins with a name, as read across. */
async function cellsOf(table: Locator, name: string): Promise<string[]> {
  const row = table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name, exact: true }) })
  return row.getByRole('cell').allTextContents()
}

async function csvFrom(card: Locator): Promise<{ download: Download; text: string }> {
  const downloading = card.page().waitForEvent('download')
  await card.locator('summary').click()
  await card.getByRole('button', { name: 'CSV 数据' }).click()
  const download = await downloading
  return { download, text: readFileSync(await download.path(), 'utf8') }
}

testStarted(
  'an indicator is found by pinyin and by code, and says its definition and its source (D2)',
  async ({ page }) => {
    await page.goto('./#/indicators')
    const search = page.getByTestId('catalogue-search')
    await search.fill('sgxkz')
    await page
      .getByTestId('catalogue')
      .getByRole('option', { name: /^办理施工许可证：时间$/ })
      .click()
    await expect(page).toHaveURL(/i=DB\.DCP\.TIME/)
    await expect(headline(page)).toHaveText('办理施工许可证：时间：中国 110.9 天，列第 61 位')
    const facts = page.getByTestId('facts')
    await expect(facts).toContainText('实际完成全部手续所需的日历天数')
    for (const fact of ['越小越好', '营商环境报告 2004–2020', '2006 年—2020 年，15 期有数据', 'DB.DCP.TIME'])
      await expect(facts).toContainText(fact)

    await search.fill('db.ge.time')
    await expect(page.getByTestId('catalogue').getByRole('option').first()).toHaveAttribute(
      'data-code',
      'DB.GE.TIME',
    )
    await search.press('Enter')
    await expect(page).toHaveURL(/i=DB\.GE\.TIME/)
    await expect(headline(page)).toContainText('获得电力')
  },
)

testStarted(
  'an indicator’s page has its lines, its distribution, and every value with where it is from',
  async ({ page }) => {
    await test.step('an entity found by pinyin and the median of a group join the lines, and the table has their figures', async () => {
      await openIndicator(page)
      const series = page.getByTestId('series')
      await expect(series.locator('canvas')).toBeVisible()
      await series.getByRole('combobox', { name: '加入对象' }).fill('deguo')
      await series.getByRole('option', { name: '德国' }).click()
      await series.getByRole('combobox', { name: '加入分组中位数' }).selectOption({ label: '东亚与太平洋' })
      await expect(series).toContainText('虚线为组内各对象的中位数')

      const table = await showTable(series)
      const periods = await table.getByRole('columnheader').allTextContents()
      expect(periods.map((text) => text.trim())).toEqual([
        '名称（单位：天）',
        ...Array.from({ length: 15 }, (_, at) => String(2006 + at)),
      ])
      const china = await cellsOf(table, '中国')
      expect(china.slice(-2)).toEqual(['154.7', '110.9'])
      const germany = await cellsOf(table, '德国')
      expect([germany[0], germany.at(-1)]).toEqual(['158.0', '126.0'])
      const group = await cellsOf(table, '东亚与太平洋 中位数')
      expect([group[0], ...group.slice(-2)]).toEqual(['135.0', '99.0', '99.0'])

      const { text } = await csvFrom(series)
      expect(text).toMatch(/\r\n中国,.*,154\.65,110\.875\r\n/)
    })

    await test.step('the distribution counts every ranked value once', async () => {
      await openIndicator(page)
      const distribution = page.getByTestId('distribution')
      await expect(distribution).toContainText('2020 年，185 个对象')
      const counts = await (await showTable(distribution)).locator('tbody td:last-child').allTextContents()
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(185)
    })

    await test.step('values say where they are from', async () => {
      for (const [what, code, shown, value, place] of [
        ['a value', 'CHN', '110.9', '110.875 天', '第 490 行第 8 列'],
        ['a city’s value', 'CHN-Shanghai', '125.5', '125.5 天', '第 512 行第 8 列'],
        ['a missing value', 'ERI', '无此类实践', 'No Practice', '第 794 行第 8 列'],
      ] as const)
        await test.step(`${what} says the file, its SHA-256, row and column that it came from (D7)`, async () => {
          await valueRow(page, code).getByRole('button', { name: shown }).click()
          const provenance = page.getByTestId('provenance')
          const hash = createHash('sha256').update(readFileSync(packagedFile)).digest('hex')
          for (const fact of ['dealing-with-construction-permits.csv', hash, place, value])
            await expect(provenance).toContainText(fact)
          await page.keyboard.press('Escape')
          await expect(provenance).toHaveCount(0)
        })
    })

    await test.step('the CSV of all values has every digit, what each one is, and why one is missing', async () => {
      await openIndicator(page)
      const { download, text } = await csvFrom(page.getByTestId('values'))
      expect(download.suggestedFilename()).toBe('办理施工许可证：时间 2020.csv')
      const [head, ...lines] = text.trimEnd().split('\r\n')
      expect(head).toBe('\uFEFF名次,代码,名称,类别,数值,单位,时期,缺失原因,原文')
      expect(lines).toContain('61,CHN,中国,评价对象,110.875,天,2020 年,,')
      expect(lines).toContain(',CHN-Shanghai,上海（中国）,组成部分,125.5,天,2020 年,,')
      expect(lines).toContain(',ERI,厄立特里亚,评价对象,,天,2020 年,无此类实践,No Practice')
    })

    await test.step('every value is listed: cities as components without a rank, the missing with the reason in words (D1, D5)', async () => {
      await openIndicator(page)
      await expect(valueRow(page, 'CHN')).toContainText(/^\s*61\s*中国\s*110\.9\s*$/)
      await expect(valueRow(page, 'CHN-Shanghai')).toContainText(
        /^\s*—\s*上海（中国）\s*组成部分\s*125\.5\s*$/,
      )
      await expect(valueRow(page, 'ERI')).toContainText('—')
      await expect(valueRow(page, 'ERI')).toContainText('无此类实践')
      await page.getByLabel('显示全部小数位').check()
      await expect(valueRow(page, 'CHN')).toContainText('110.875')
    })
  },
)

testStarted(
  'a link carries the indicator, the period, and who is in the chart',
  async ({ page, context }) => {
    await openIndicator(page, '?i=DB.DCP.TIME&p=2019@DB2019')
    const series = page.getByTestId('series')
    await series.getByRole('combobox', { name: '加入对象' }).fill('deguo')
    await series.getByRole('option', { name: '德国' }).click()
    await series.getByRole('combobox', { name: '加入分组中位数' }).selectOption({ label: '东亚与太平洋' })
    await expect(page).toHaveURL(/DEU.*region/)
    const chips = await series.getByRole('listitem').allTextContents()
    const said = await headline(page).textContent()
    expect(said).toContain('154.7 天')

    const other = await context.newPage()
    await other.goto(page.url())
    await expect(headline(other)).toHaveText(said!)
    await expect(other.getByTestId('series').getByRole('listitem')).toHaveText(chips)
    await other.getByTestId('series').getByRole('button', { name: '移出德国' }).click()
    await expect(other).not.toHaveURL(/DEU/)
  },
)

test('a dataset of one period has no trend, and says so', async ({ page }) => {
  await openData(page)
  const panel = await chooseFiles(page, fileOf('周报.csv', '名称,用时（天）\n甲区,3\n乙区,2\n'))
  await expect(panel.getByTestId('plan-file')).not.toContainText('未读出数值')
  await panel.getByTestId('need-period').fill('2026年第47周')
  await panel.getByTestId('need-apply').click()
  await expect(panel.getByTestId('plan-confirm')).toBeEnabled()
  await confirmPlan(page)

  await test.step('its ranking has none, and a search that finds nobody says so', async () => {
    const table = page.getByTestId('ranking-table')
    await expect(table.getByRole('columnheader')).toHaveText(['名次', '名称', /^数值\s*天$/])
    await page.getByLabel('搜索名称、拼音').fill('丁区')
    await expect(page.getByTestId('ranking-empty')).toHaveText('没有匹配的项目')
  })

  await test.step('its indicator says that there is none yet in place of lone dots, and keeps the figures in the table', async () => {
    await page.getByRole('link', { name: '指标' }).click()
    const series = page.getByTestId('series')
    await expect(series).toContainText('只有一期（2026 年第 47 周）有数据')
    await expect(series.locator('canvas')).toHaveCount(0)
    expect(await cellsOf(await showTable(series), '甲区')).toEqual(['3'])
  })
})

test('a ranking of nobody says so, and blames no search', async ({ page }) => {
  await openData(page)
  const header = 'Country Name,Country Code,Indicator Name,Indicator Code,2019,2020'
  const cells = 'World,WLD,Time to start a business,IC.REG.DURS,20,19'
  await chooseFiles(page, fileOf('world.csv', `${header}\n${cells}\n`))
  await page.getByTestId('plan-confirm').click()
  // It leads to the indicator, since there is nobody to rank.
  await expect(page).toHaveURL(/#\/indicators/)
  await page.getByRole('link', { name: '排名' }).click()
  await expect(page.getByTestId('ranking-empty')).toHaveText('这一时期没有可排名的对象。')
})
