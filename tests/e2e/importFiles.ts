import { type Locator, type Page } from '@playwright/test'
import { expect } from './fixtures'

/** A file as the chooser of the page takes it. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function fileOf(name: string, content: string | Buffer): GivenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
}

const preamble =
  '"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2026-10-01",\r\n\r\n'
const header = '"Country Name","Country Code","Indicator Name","Indicator Code","2018","2019","2020",\r\n'
const indicator = '"Cost of business start-up procedures","IC.REG.COST.PC.ZS"'

/** A small file in the World Bank's own layout, with an aggregate in it; `extra` are more of its lines. */
export function worldBankFile(values: Readonly<Record<string, string>> = {}, extra = ''): GivenFile {
  const rows = { China: '"0.4","1.1","1.4"', ...values }
  const line = (name: string, code: string, cells: string) => `"${name}","${code}",${indicator},${cells},\r\n`
  return fileOf(
    'API_IC.REG.COST.PC.ZS_DS2.csv',
    '\uFEFF' +
      preamble +
      header +
      line('China', 'CHN', rows.China) +
      line('New Zealand', 'NZL', '"0.2","0.2","0.2"') +
      line('Singapore', 'SGP', '"0.4","0.4",""') +
      line('World', 'WLD', '"20.3","19.6","19.1"') +
      extra,
  )
}

/** One more line of China, with other figures. */
export const conflictingLine = `"China","CHN",${indicator},"0.4","1.1","9.9",\r\n`

/** Opens the Data page once its datasets are there. */
export async function openData(page: Page): Promise<void> {
  await page.goto('./#/data')
  // A first start installs a dataset first, which a busy machine takes its time for.
  await expect(page.getByTestId('headline')).toContainText(/本机有/, { timeout: 20_000 })
}

export async function chooseFiles(page: Page, ...files: readonly GivenFile[]): Promise<Locator> {
  await page.getByTestId('file-input').setInputFiles([...files])
  const panel = page.getByTestId('import-panel')
  await expect(panel.getByTestId('plan-conclusion')).toBeVisible()
  return panel
}

/** Confirms the plan and waits for the ranking that it leads to. */
export async function confirmPlan(page: Page): Promise<void> {
  await page.getByTestId('plan-confirm').click()
  await expect(page.getByTestId('import-done')).toBeVisible()
  await expect(page).toHaveURL(/#\/rankings/)
}

/** What is stored, counted in the database itself, which no page can embellish. */
export function storedCounts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const request = indexedDB.open('duibiao')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const names = ['datasets', 'revisions', 'panels', 'origins'] as const
    const transaction = database.transaction(names)
    const counts = names.map(
      (name) =>
        new Promise<[string, number]>((resolve) => {
          const counting = transaction.objectStore(name).count()
          counting.onsuccess = () => resolve([name, counting.result])
        }),
    )
    const found = Object.fromEntries(await Promise.all(counts))
    database.close()
    return found
  })
}
