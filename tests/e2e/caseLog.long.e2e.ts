import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { confirmPlan, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

const person = ['张三丰', '13900001111', '450405199001010011'] as const
const header = '办件编号,项目代码,事项名称,实施部门,申请人,电话,证件号,受理时间,办结时间,承诺时限,状态'

/** One step of a project; days are those of November 2026. */
function step(
  project: string,
  item: string,
  department: string,
  accepted: number | '',
  finished: number,
): string {
  const day = (of: number | '') => (of === '' ? '' : `2026-11-${String(of).padStart(2, '0')}`)
  const cells = [
    '4.50405E+17',
    project,
    item,
    department,
    ...person,
    day(accepted),
    day(finished),
    '5',
    '已办结',
  ]
  return cells.join(',')
}

/** Eight businesses of two steps each, and four registrations: 20 rows. */
function week(
  prefix: string,
  business: readonly number[],
  property: readonly number[],
  registry: string,
): string[] {
  const [from, between, to] = business as [number, number, number]
  const [accepted, finished] = property as [number, number]
  const businesses = Array.from({ length: 8 }, (_, at) => [
    step(`${prefix}-Q${at}`, '企业设立登记', '市市场监管局', from, between),
    step(`${prefix}-Q${at}`, '公章刻制备案', '市公安局', between, to),
  ])
  const registrations = Array.from({ length: 4 }, (_, at) =>
    step(`${prefix}-B${at}`, '不动产登记', registry, accepted, finished),
  )
  return [...businesses.flat(), ...registrations]
}

// Working days from the first acceptance to the last result: 3 and 6 in the first week, 4 and 7 in the second.
const first = week('A', [9, 10, 12], [4, 12], '市自然资源局')
/** An export of the month so far: the first week again, the second, and a row without its acceptance. */
const second = [
  ...first,
  ...week('B', [16, 18, 20], [11, 20], '市自然资源和规划局'),
  step('B-Q9', '企业设立登记', '市市场监管局', '', 20),
]

/** The letters of two bytes are all that these logs have. */
function encodeGb18030(text: string): number[] {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : bytes.get(letter)!))
}

/** As a file is dropped from the desktop. */
async function dropLog(page: Page, name: string, last: string, rows: readonly string[]): Promise<void> {
  const bytes = encodeGb18030([`办结时间：2026-11-02 至 ${last}`, header, ...rows, ''].join('\r\n'))
  const carried = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(content)], file))
      return transfer
    },
    [name, bytes] as const,
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried })
  await expect(page.getByTestId('plan-conclusion')).toBeVisible()
}

/** Everything that the browser keeps for the page, bytes as text of each encoding that a name could hide in. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('no reason given'))
      })
    const asText = (value: unknown): unknown => {
      if (value instanceof Map) return [...value].map(asText)
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        return ['utf-8', 'utf-16le', 'gb18030'].map((encoding) => new TextDecoder(encoding).decode(value))
      if (Array.isArray(value)) return value.map(asText)
      if (value === null || typeof value !== 'object') return value
      return Object.entries(value).map(([key, inner]) => [key, asText(inner)])
    }
    const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>
        parts.push(JSON.stringify((await done(all)).map(asText)))
      }
      database.close()
    }
    return parts.join('\n')
  })
}

test('from two case logs dropped on the page to the worst gap, and no person of them is kept (A2, A2b, T2)', async ({
  page,
}) => {
  await openData(page)
  const plan = page.getByTestId('import-panel')
  await dropLog(page, '办件明细46周.csv', '2026-11-13', first)
  await expect(plan).toContainText('20 行：办结 20 件')
  await expect(plan).toContainText('按项目代码合成全流程 12 件')
  await expect(plan).toContainText('未读取的列：办件编号、申请人、电话、证件号')
  await expect(plan.getByTestId('plan-target')).toHaveValue('')
  await confirmPlan(page)
  await page.getByTestId('import-dismiss').click()

  await openData(page)
  await dropLog(page, '办件明细47周.csv', '2026-11-20', second)
  await expect(plan).toContainText('41 行：办结 40 件，在办 0 件，退件撤回 0 件，未计入 1 行')
  await expect(plan.getByTestId('plan-file')).toContainText('第 43 行')
  const asked = plan.getByLabel('市自然资源和规划局 是')
  await expect(asked.getByRole('option')).toHaveText(['新部门', '市自然资源局'])
  await asked.selectOption({ label: '市自然资源局' })
  await expect(asked).toHaveValue('市自然资源局')
  await confirmPlan(page)
  await page.getByTestId('import-dismiss').click()

  await page.getByRole('link', { name: '差距' }).click()
  await page
    .getByTestId('gap-state')
    .getByRole('link', { name: /354560/ })
    .click()
  await page.getByTestId('targets-save').click()
  await expect(page.getByTestId('targets-said')).toContainText('已保存第 1 版')
  await page.getByRole('link', { name: '看差距' }).click()
  // 2 of 5 is more than 1 of 3.
  await expect(page.getByTestId('headline')).toHaveText(
    '不动产登记办理时间超目标2.0个工作日，企业开办办理时间超目标1.0个工作日',
  )

  const kept = await everythingKept(page)
  expect(kept).toContain('市自然资源局')
  for (const secret of [...person, '4.50405E+17']) expect(kept).not.toContain(secret)
})
