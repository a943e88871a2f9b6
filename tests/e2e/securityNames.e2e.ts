import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseFiles, confirmPlan, fileOf, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

const markup = '<img src=x onerror="document.title=\'broken\'">'
const closing = "\"><script>document.title='broken'</script>"
const formula = '=HYPERLINK("https://elsewhere.invalid","x")'
const override = '甲\u202eedcba'
const arabic = 'العراق'
const mark = '乙\u200f'
/** As the page shows them: without the controls that reorder, and what runs from right to left isolated. */
const shownNames = [markup, closing, formula, '+1', '@x', '-1', '甲edcba', `\u2068${arabic}\u2069`]
const indicatorName = `${formula}${markup}\u202e`
const fileName = `${markup}\u202efdp.csv`

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function hostileFile() {
  const header = '"Country Name","Country Code","Indicator Name","Indicator Code","2018","2019","2020",'
  const names = [markup, closing, formula, '+1', '@x', '-1', override, arabic, mark]
  const row = (name: string, code: string, at: number) =>
    [name, code, indicatorName, '=1+1', `${at + 3}`, `${at + 2}`, `${at + 1}`].map(quoted).join(',')
  const rows = [row('China', 'CHN', 0), ...names.map((name, at) => row(name, `=X${at}`, at + 1))]
  const lines = [
    `"Data Source",${quoted(`${closing}\u202e`)},`,
    '',
    '"Last Updated Date","2026-10-01",',
    '',
    header,
  ]
  return fileOf(fileName, [...lines, ...rows].join('\r\n'))
}

/** Nothing of a file has become part of the page, run, or can reorder it. */
async function expectOnlyText(page: Page): Promise<void> {
  await expect(page).not.toHaveTitle('broken')
  await expect(page.locator('img, script:not([type=module]), [onerror], [src="x"]')).toHaveCount(0)
  const text = await page.locator('body').evaluate((body) => body.textContent ?? '')
  expect(text).not.toMatch(/[\u202a-\u202e]/)
  expect(text.split('\u2068').length).toBe(text.split('\u2069').length)
}

async function openHostileRanking(page: Page): Promise<void> {
  await openData(page)
  await chooseFiles(page, hostileFile())
  await confirmPlan(page)
  await expect(page.getByTestId('ranking-table')).toBeVisible()
}

test('names with markup, formulas and right-to-left marks are text in the plan, the report and the Data page', async ({
  page,
}) => {
  await openData(page)
  const panel = await chooseFiles(page, hostileFile())
  await expect(panel.getByTestId('plan-file')).toContainText(`${markup}fdp.csv`)
  await expect(panel.getByTestId('preview')).toContainText(closing)
  await expectOnlyText(page)
  await panel.getByTestId('plan-name').fill(`${closing}\u202e${formula}`)
  await confirmPlan(page)
  await expect(page.getByTestId('import-done')).toContainText(`${closing}${formula}`)
  await expectOnlyText(page)
  await page.reload()
  await openData(page)
  const dataset = page.getByTestId('dataset').nth(1)
  await expect(dataset.getByRole('heading')).toHaveText(`${closing}${formula}`)
  await dataset.getByTestId('revisions').locator('summary').click()
  await expect(dataset.getByTestId('revision')).toContainText(`${markup}fdp.csv`)
  await expectOnlyText(page)
  await dataset.getByTestId('dataset-remove').click()
  await expect(page.getByRole('dialog')).toContainText(closing)
  await page.getByTestId('confirm-yes').click()
  await expect(page.getByTestId('dataset-removed')).toContainText(closing)
  await expectOnlyText(page)
})

/** Moves over a chart until its tooltip shows. */
async function tooltipOf(page: Page, chart: Locator, text: string): Promise<Locator> {
  const tooltip = page.locator('div[style*="pointer-events: none"]', { hasText: text })
  await expect(async () => {
    await chart.scrollIntoViewIfNeeded({ timeout: 2000 })
    const { x, y, width, height } = (await chart.boundingBox())!
    for (const share of [0.3, 0.5, 0.7]) await page.mouse.move(x + width * share, y + height * 0.5)
    await expect(tooltip.first()).toBeVisible({ timeout: 500 })
  }).toPass()
  return tooltip.first()
}

test('from one import they are text wherever they are shown and go', async ({ page }) => {
  await openHostileRanking(page)

  await test.step('as they leave: neutralised in CSV, escaped in SVG, and in plain file names', async () => {
    for (const [button, extension] of [
      ['CSV 数据', 'csv'],
      ['SVG 矢量图', 'svg'],
      ['PNG 图片', 'png'],
    ] as const) {
      await page.locator('.downloads summary').click()
      const downloading = page.waitForEvent('download')
      await page.locator('.downloads').getByRole('button', { name: button }).click()
      const download = await downloading
      const name = download.suggestedFilename()
      expect(name).toMatch(/^=HYPERLINK[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.(csv|svg|png)$/u)
      expect(name.endsWith(`.${extension}`)).toBe(true)
      const text = readFileSync(await download.path(), 'utf8')
      if (extension === 'csv') expectNeutralised(text)
      if (extension === 'svg') await expectDrawingOfText(page, text)
    }
  })

  await test.step('in a ranking, in its search and in the provenance of its figures', async () => {
    const table = page.getByTestId('ranking-table')
    for (const name of shownNames) await expect(table).toContainText(name)
    await expectOnlyText(page)
    await table.getByRole('button', { name: markup, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(markup)
    await table.locator('tbody tr', { hasText: markup }).getByRole('button').last().click()
    await expect(page.getByTestId('provenance')).toContainText(`${markup}fdp.csv`)
    await expectOnlyText(page)
    await page.keyboard.press('Escape')
  })

  await test.step('in the tooltips of charts', async () => {
    await page.getByRole('button', { name: markup, exact: true }).first().click()
    const canvas = page.locator('canvas').first()
    await expect(canvas).toBeVisible()
    const tooltip = await tooltipOf(page, canvas, markup)
    expect(await tooltip.innerHTML()).not.toContain('<img')
    await expectOnlyText(page)
    await page.getByRole('link', { name: '指标', exact: true }).click()
    // The ranking's own charts stand until the other page has come.
    const series = page.getByTestId('series').locator('canvas')
    await expect(series).toBeVisible()
    await tooltipOf(page, series, markup)
    await expectOnlyText(page)
  })

  await test.step('on the page of an indicator and in the catalogue', async () => {
    await expect(page.getByTestId('values')).toContainText(markup)
    await expect(page.getByRole('main')).toContainText(`${formula}${markup}`)
    await expectOnlyText(page)
    await page.getByTestId('catalogue-search').first().fill('HYPERLINK')
    await expectOnlyText(page)
  })
})

function expectNeutralised(csv: string): void {
  const cells = csv.slice(1).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const unquoted = cells.map((cell) => cell.replace(/^"|"$/g, ''))
  // A number may be negative; here none is.
  expect(unquoted.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  for (const expected of ["'+1", "'@x", "'-1", arabic]) expect(unquoted).toContain(expected)
  expect(csv).toContain(`'=HYPERLINK(""https://elsewhere.invalid""`)
  expect(csv).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
}

async function expectDrawingOfText(page: Page, svg: string): Promise<void> {
  const found = await page.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml')
    const elements = [...drawing.querySelectorAll('*')]
    return {
      tags: [...new Set(elements.map(({ tagName }) => tagName))],
      handlers: elements.flatMap(({ attributes }) =>
        [...attributes].filter(({ name }) => /^on|href$/i.test(name)),
      ).length,
      text: drawing.documentElement.textContent ?? '',
    }
  }, svg)
  expect(found.handlers).toBe(0)
  for (const tag of ['img', 'script', 'parsererror', 'foreignObject']) expect(found.tags).not.toContain(tag)
  expect(found.text).toContain('<img src=x')
}
