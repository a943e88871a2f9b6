import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, test } from './fixtures'
import { confirmPlan, openData } from './importFiles'

test.use({ testIdAttribute: 'data-test' })

const units = Array.from({ length: 30 }, (_, at) => `示例市第${at + 1}局`)

/** A return as an office sends it round: title, two levels of header, a row a unit, a line to sign. */
function weekly(week: number, rows: readonly (readonly [unit: string, accepted: number | string])[]): Buffer {
  const sheet = utils.aoa_to_sheet([
    [`附件1 政务服务办件周报表（2026年第${week}周）`],
    ['序号', '单位', '受理量', '', '办结量', '备注'],
    ['', '', '总数', '其中：网上', '', ''],
    ...rows.map(([unit, accepted], at) => [at + 1, unit, accepted, 7, 9 + at, '']),
    ['填报人：张某', '', '', '填报日期：2026年11月24日'],
  ])
  const merge = (r1: number, c1: number, r2: number, c2: number) => ({
    s: { r: r1, c: c1 },
    e: { r: r2, c: c2 },
  })
  sheet['!merges'] = [
    ...[merge(0, 0, 0, 5), merge(1, 0, 2, 0), merge(1, 1, 2, 1)],
    ...[merge(1, 2, 1, 3), merge(1, 4, 2, 4), merge(1, 5, 2, 5)],
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '周报')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** A return from each of the first 27; the first has two that differ, the 28th's is broken, two sent none. */
async function writeFolder(folder: string): Promise<void> {
  const files = new Map<string, Buffer>(
    units.slice(0, 27).map((unit, at) => [`${unit}.xlsx`, weekly(47, [[unit, 100 + at]])]),
  )
  files.set('补报/示例市第1局.xlsx', weekly(47, [[units[0]!, 555]]))
  files.set('示例市第28局.xlsx', weekly(47, [[units[27]!, 1]]).subarray(0, 900))
  files.set('~$示例市第2局.xlsx', Buffer.from('lock'))
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
}

test('a folder of returns is one import: who sent none, sent two, was late or cannot be read is named (D11, D12)', async ({
  page,
}, info) => {
  const folder = info.outputPath('第47周')
  await writeFolder(folder)
  await openData(page)
  const panel = page.getByTestId('import-panel')
  const whole = weekly(
    46,
    units.map((unit, at) => [unit, at]),
  )
  await page.getByTestId('file-input').setInputFiles({
    name: '第46周.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: whole,
  })
  await confirmPlan(page)
  await page.getByTestId('import-dismiss').click()
  await openData(page)
  await page.getByTestId('folder-input').setInputFiles(folder)

  await expect(panel.getByTestId('file-group')).toContainText('28 个文件，同一格式')
  await expect(panel.getByTestId('files-unread')).toContainText('《示例市第28局.xlsx》')
  const missing = panel.getByTestId('returns-missing')
  await expect(missing).toContainText('未报送单位（3 家）')
  await expect(missing).toContainText('示例市第28局、示例市第29局、示例市第30局')
  await expect(panel.getByTestId('returns-twice')).toContainText('示例市第1局：')
  await expect(panel.getByTestId('returns-twice')).toContainText('《补报 › 示例市第1局.xlsx》')

  await panel.getByTestId('returns-setting').locator('summary').click()
  await panel.getByTestId('returns-weekday').selectOption('1')
  await panel.getByTestId('returns-apply').click()
  await expect(panel.getByTestId('returns-late')).toContainText('27 家，时限 2026-11-23 18:00')

  await expect(panel.getByTestId('plan-duplicates')).toContainText('555')
  await panel.getByTestId('choose-first').check()
  await expect(panel.getByTestId('choose-first')).toBeChecked()
  await panel.getByTestId('cells-added').getByRole('button').click()
  await expect(panel.getByTestId('plan-changes')).toContainText('工作表“周报” C4')
  await confirmPlan(page)
  await expect(page.getByRole('main')).toContainText('2026 年第 47 周')
})
