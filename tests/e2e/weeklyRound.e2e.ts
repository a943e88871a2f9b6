import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { elementsOf, readXml, wordsOf } from '../helpers/readXml'
import { expect, test, watchContext } from './fixtures'
import type { GivenFile } from './importFiles'
import { logOfNextWeek, sheetOfWeek } from './nextWeek'

test.use({ testIdAttribute: 'data-test' })

const departments = [
  'D03',
  'D14',
  'D04',
  'D01',
  'D05',
  'D12',
  'D07',
  'D06',
  'D13',
  'D09',
  'D11',
  'D10',
  'D08',
  'D02',
]
const counties = ['C04', 'C02', 'C03', 'C05', 'C01', 'C10', 'C08', 'C06', 'C07', 'C09']
/** The first of a group has 19 of 20 cases online, and each one after it a case less. */
const online = new Map([departments, counties].flatMap((group) => group.map((code, at) => [code, 19 - at])))
/** One of them is written as whoever typed the sheet heard it. */
const marks = [
  ['市税务局', 92],
  ['市住健局', 88],
  ['甲区', 90],
] as const
const sentence = '市住建局11月底前完成园区施工许可并联审批。'

/** From wherever one is. */
async function chooseFiles(page: Page, ...files: readonly GivenFile[]): Promise<Locator> {
  await page.getByTestId('top-file-input').setInputFiles([...files])
  await expect(page.getByTestId('plan-conclusion')).toBeVisible()
  return page.getByTestId('import-panel')
}

const textOf = (locator: Locator) => locator.evaluate((element) => (element as HTMLElement).innerText)
/** Cells of a table's body, without what is said to those alone who do not see it. */
function rowsOf(table: Locator): Promise<string[][]> {
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const shown = cell.cloneNode(true) as HTMLElement
        shown.querySelectorAll('.visually-hidden').forEach((hidden) => hidden.remove())
        return shown.textContent!.replace(/\s+/g, '')
      }),
    ),
  )
}

/** Ranks, names and scores of both groups. */
async function groupsOf(page: Page): Promise<string[][]> {
  const groups = page.getByTestId('overview-group')
  await expect(groups).toHaveCount(2)
  for (const group of await groups.all()) {
    const whole = group.locator('button.toggle[aria-expanded=false]')
    if (await whole.isVisible()) await whole.click()
  }
  return (await rowsOf(groups)).map((row) => row.slice(0, 3))
}

/** What the overview concludes. */
const concludedBy = (page: Page) =>
  Promise.all([textOf(page.getByTestId('headline')), textOf(page.getByTestId('lead'))])

/** What each missed target says on its page: name, figure and gap. */
function gapsOf(page: Page): Promise<string[][]> {
  return page.getByTestId('gap').evaluateAll((gaps) =>
    gaps.map((gap) =>
      ['h3', '.actual b', '.main'].map((part) =>
        [...gap.querySelector(part)!.childNodes]
          .filter((node) => !(node instanceof Element && node.classList.contains('size')))
          .map(({ textContent }) => textContent!.trim())
          .join('')
          // Points lost are of a score, not of a target.
          .replace(/·.*/, ''),
      ),
    ),
  )
}

/** Figures by name, of the page of rankings. */
async function ratesOf(page: Page): Promise<Map<string, string>> {
  const rows = page.getByTestId('ranking-table').locator('tbody tr')
  const pairs = await rows.evaluateAll((all) =>
    all.map((row) =>
      ['th button', 'td.number:not(.rank) .figure'].map((part) =>
        row.querySelector(part)!.textContent!.trim(),
      ),
    ),
  )
  return new Map(pairs as [string, string][])
}

async function bulletinOf(page: Page): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: '通报' }).click()
  const paper = page.getByTestId('bulletin-paper')
  // What is published has no place to write in.
  await expect(paper.locator('h2')).toBeVisible()
  await expect(paper.getByRole('button')).toHaveCount(0)
  return textOf(paper)
}

interface ReadDocx {
  readonly lines: readonly string[]
  readonly tables: readonly string[][][]
  /** What stands above every page. */
  readonly headers: readonly string[]
}

function docxOf(path: string): ReadDocx {
  const parts = unzipSync(readFileSync(path))
  const xmlOf = (name: string) => readXml(strFromU8(parts[name]!))
  const body = xmlOf('word/document.xml')
  const tables = elementsOf(body, 'w:tbl').map((table) =>
    elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tc').map(wordsOf)),
  )
  const headers = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/.test(name))
  return {
    lines: elementsOf(body, 'w:p').map(wordsOf),
    tables,
    headers: headers.map((name) => wordsOf(xmlOf(name))),
  }
}

test('the ten minutes of a week: its files, what they say and why, the bulletin, its publication that nothing changes, and a pack that says the same elsewhere (W1, W4, W8, W10)', async ({
  page,
  browser,
  baseURL,
}) => {
  const headline = page.getByTestId('headline')
  const paper = page.getByTestId('bulletin-paper')
  const strip = page.getByTestId('period-strip')
  const menu = page.getByRole('navigation')
  let clicks = 0
  const click = async (locator: Locator) => {
    clicks++
    await locator.click()
  }

  await test.step('the week before, a name of the office’s own sheet was decided once', async () => {
    await page.goto('./#/overview?d=weekly-example')
    await expect(page.getByTestId('lead')).toContainText('降低0.19分', { timeout: 30_000 })
    const plan = await chooseFiles(page, sheetOfWeek(46, marks))
    await plan.getByTestId('plan-target').selectOption('weekly-example')
    const unknown = plan.getByTestId('mapping-row').filter({ hasText: '市住健局' })
    await expect(unknown).toContainText('可能是“市住建局”')
    await unknown.getByRole('button').first().click()
    await expect(unknown).toContainText('已确认')
    await page.getByTestId('plan-confirm').click()
    await expect(page.getByTestId('import-templates')).toBeVisible()
  })

  await test.step('this week’s files ask nothing', async () => {
    clicks++
    const plan = await chooseFiles(page, sheetOfWeek(47, marks), logOfNextWeek(online))
    await expect(plan.getByTestId('plan-templates')).toContainText('按模板')
    await expect(plan.getByTestId('plan-target')).toHaveValue('weekly-example')
    await expect(plan.getByTestId('plan-conclusion')).not.toContainText('未确认')
    await expect(plan).toContainText('480 行：办结 480 件')
    await click(page.getByTestId('plan-confirm'))
    await click(page.getByTestId('import-overview'))
  })

  const said = await test.step('what the week says', async () => {
    // Of 480 cases 320 were filed online, and all else has full marks: 100 − 25 × (95 − 66.67) ÷ 70.
    await expect(page.getByTestId('lead')).toHaveText(/^全市综合得分89.88分，比[^；]*提高12.57分；/)
    await expect(page.getByTestId('lead')).toContainText('市住建局升8位')
    await expect(page.locator('header .tag')).toHaveText('虚构示例数据')
    const groups = await groupsOf(page)
    expect(groups).toHaveLength(24)
    expect(groups.slice(0, 3)).toEqual([
      ['1', '市住建局', '100.00'],
      ['2', '市气象局', '98.21'],
      ['3', '市税务局', '96.43'],
    ])
    return { words: await concludedBy(page), groups }
  })

  const gaps =
    await test.step('why a rank moved, how large a gap is, and where its figure comes from', async () => {
      await click(page.getByTestId('overview-moves').getByRole('button', { name: '市住建局' }))
      await expect(page.getByTestId('why-moved')).toContainText('合计升8位')
      await click(page.getByTestId('overview-worst').getByRole('link', { name: '网办率' }))
      const gap = page.getByTestId('gap').filter({ hasText: '网办率' }).first()
      await expect(gap).toContainText('66.67%')
      await click(gap.locator('.actual .figure'))
      await expect(page.getByTestId('provenance')).toContainText('示例市办件明细（第47周）.csv')
      await page.keyboard.press('Escape')
      return gapsOf(page)
    })

  const rates = await test.step('what each filed online', async () => {
    await menu.getByRole('link', { name: '排名' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('第 1 位')
    await expect(page.getByTestId('ranking-table').locator('tbody tr')).toHaveCount(24)
    return ratesOf(page)
  })

  await test.step('a bulletin is drafted, rewritten, and its .docx has the figures of the pages', async () => {
    await menu.getByRole('link', { name: '总览' }).click()
    await click(page.getByTestId('to-bulletin'))
    await click(paper.locator('.run').filter({ hasText: '现将2026年第47周' }).locator('.pen'))
    await page.keyboard.press('End')
    await page.keyboard.type(sentence)
    await click(page.getByTestId('block-done'))
    await expect(page.getByTestId('save-state')).toHaveText('已保存')
    const downloading = page.waitForEvent('download')
    await click(page.getByTestId('bulletin-docx'))
    const { lines, tables, headers } = docxOf(await (await downloading).path())
    const [departmentRanks, countyRanks, targets, byUnit] = tables.map((rows) => rows.slice(1))
    expect(lines).toContain('关于2026年第47周营商环境指标完成情况的通报')
    expect(headers).toContain('虚构示例数据')
    expect(lines.find((line) => line.startsWith('现将2026年第47周（2026年11月16日至11月22日）'))).toContain(
      sentence,
    )
    expect([...departmentRanks!, ...countyRanks!].map((row) => row.slice(0, 3))).toEqual(said.groups)
    expect(departmentRanks![0]).toEqual(['1', '市住建局', '100.00', '9', '上升8位', '第一方阵'])
    // Marked where a target is missed.
    expect(new Map(byUnit!.map((row) => [row[0], row.at(-1)!.replace(/[%●▲]+$/, '')]))).toEqual(rates)
    const missed = targets!.filter(([, , , , , status]) => status === '未达标')
    expect(missed.map(([, name, , actual, gap]) => [name, actual, gap])).toEqual(gaps)
  })

  const published = await test.step('checked and published', async () => {
    await click(page.getByTestId('to-period'))
    await click(page.getByTestId('period-check-yes'))
    await click(page.getByTestId('publish'))
    await click(page.getByTestId('confirm-yes'))
    await expect(headline).toHaveText('2026 年第 47 周：已发布，现行第 1 版')
    return bulletinOf(page)
  })
  expect(published).toContain(sentence)

  await test.step('figures that come later change nothing of it, and the difference is told', async () => {
    const plan = await chooseFiles(page, logOfNextWeek(new Map([...online, ['D04', 5]])))
    await plan.getByTestId('plan-target').selectOption('weekly-example')
    await expect(plan.getByTestId('plan-target')).toHaveValue('weekly-example')
    await page.getByTestId('plan-confirm').click()
    await page.getByTestId('import-overview').click()
    await expect(strip).toContainText('处不同，本期以发布内容为准')
    expect(await concludedBy(page)).toEqual(said.words)
    expect(await groupsOf(page)).toEqual(said.groups)
    await page.getByTestId('switch-figures').click()
    await expect(page.getByTestId('overview-group').first()).not.toContainText('96.43')
    await page.getByTestId('switch-figures').click()
    expect(await bulletinOf(page)).toBe(published)
  })

  const pack = await test.step('a pack of it is made', async () => {
    await page.getByTestId('to-period').click()
    await click(page.getByTestId('to-share'))
    await click(page.getByTestId('pack-make'))
    const downloading = page.waitForEvent('download')
    await click(page.getByTestId('confirm-yes'))
    return (await downloading).path()
  })
  // One of them for the chooser of files, which takes two or three of its own.
  expect(clicks).toBeLessThanOrEqual(18)

  await test.step('and says the same in a fresh profile', async () => {
    const fresh = await browser.newContext({ baseURL: baseURL! })
    const complaints = watchContext(fresh, new URL(baseURL!).origin)
    const other = await fresh.newPage()
    await other.goto('./#/data')
    await other.getByTestId('pack-input').setInputFiles(pack)
    await expect(other.getByTestId('headline')).toContainText('复算一致', { timeout: 30_000 })
    await other.getByTestId('pack-to-overview').click()
    await expect(other.locator('header .tag')).toHaveText('虚构示例数据')
    await expect(other.getByTestId('lead')).toBeVisible()
    expect(await concludedBy(other)).toEqual(said.words)
    expect(await groupsOf(other)).toEqual(said.groups)
    expect(await bulletinOf(other)).toBe(published)
    expect(complaints).toEqual([])
    await fresh.close()
  })
})
