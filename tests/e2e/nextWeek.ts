import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { fileOf, type GivenFile } from './importFiles'

interface LogForm {
  readonly title: string
  readonly window: string
  readonly exported: string
  readonly to: string
  readonly columns: readonly string[]
}

const read = (file: string) => readFileSync(`data/weekly-example/${file}`, 'utf8')
const { log } = JSON.parse(read('example.json')) as { readonly log: LogForm }

/** Units of the invented city by their code, as its log calls them. */
const offices = new Map(
  read('units.csv')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(',').slice(0, 2) as [string, string]),
)

/** Of how many cases a unit has in the week. */
const casesOfUnit = 20

/**
 * The log of the week after the weekly example's last, as the city's system exports it: twenty cases a unit, so many of
 * them filed online, and all else alike. In time they all are, twelve of them early, which is the most that counts; a
 * second visit takes none; eight are rated, and well.
 */
export function logOfNextWeek(online: ReadonlyMap<string, number>): GivenFile {
  const rows = [...online].flatMap(([code, filed]) =>
    Array.from({ length: casesOfUnit }, (_, at) => [
      `SL47${code}${at}`,
      '',
      '虚构事项',
      offices.get(code)!,
      at < filed ? '网上申请' : '窗口申请',
      '2026-11-16 09:30',
      at < 12 ? '2026-11-18 10:00' : '2026-11-20 10:00',
      '20工作日',
      '4工作日',
      '承诺件',
      '已办结',
      '',
      at < filed ? '0' : '1',
      at < 8 ? '非常满意' : '系统默认好评',
      '',
    ]),
  )
  const head = [
    [log.title],
    [`${log.window}: 2026-11-16 ${log.to} 2026-11-22`],
    [`${log.exported}: 2026-11-22 18:00`],
    log.columns,
  ]
  const text = [...head, ...rows].map((row) => `${row.join(',')}\n`).join('')
  return fileOf('示例市办件明细（第47周）.csv', text)
}

/** A sheet of the office's own that comes beside the log, the same every week but for its figures: name and mark. */
export function sheetOfWeek(week: number, marks: readonly (readonly [string, number])[]): GivenFile {
  const title = [`示例市企业满意度（2026年第${week}周，虚构示例数据）`]
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([title, ['单位', '企业满意度（分）'], ...marks.map((mark) => [...mark])])
  utils.book_append_sheet(book, sheet, '满意度')
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  return { name: `示例市企业满意度第${week}周.xlsx`, mimeType, buffer }
}
