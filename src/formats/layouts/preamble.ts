import type { Source } from '../../domain/catalogue/catalogue'
import { namesOf } from '../namesOf'
import type { TableHead } from './layout'
import { chineseSource } from './worldBankChinese'

/** What stands above a table: titled values such as `指标：…`, and free lines. */
export interface Preamble {
  readonly values: ReadonlyMap<string, string>
  readonly lines: readonly string[]
}

/** Reads the rows above the header: `键：值` in one cell, or key and value in two. */
export function preambleOf(head: TableHead, headerIndex: number): Preamble {
  const values = new Map<string, string>()
  const lines: string[] = []
  for (const cells of head.slice(0, headerIndex)) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const titled = /^([^:：]{1,20})[:：]\s*(.+)$/.exec(filled[0] ?? '')
    if (titled) values.set(titled[1]!.trim().toLowerCase(), titled[2]!.trim())
    else if (filled.length === 2) values.set(filled[0]!.replace(/[:：]$/, '').toLowerCase(), filled[1]!)
    else if (filled.length === 1) lines.push(filled[0]!)
  }
  return { values, lines }
}

/** The source that a preamble or a footer names. */
export function sourceOf(values: ReadonlyMap<string, string>): Source | undefined {
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value !== undefined)
  const title = first('data source', 'data from database', '数据库', '数据来源', '资料来源', 'source')
  if (title === undefined) return undefined
  const chinese = chineseSource(title)
  const publisher = first('数据来源', '资料来源')
  const date = first('last updated date', 'last updated')
  return {
    title: chinese === undefined ? namesOf(title) : { zh: chinese, en: title },
    ...(publisher ? { publisher: namesOf(publisher) } : {}),
    ...(date ? { vintage: { zh: date, en: date } } : {}),
  }
}

const footer =
  /^(注|注释|数据来源|资料来源|来源|说明|备注|notes?|source|data from database|last updated)\s*[:：]\s*(.*)$/i

/** A line under a table, `数据来源：…`: its title and text; undefined for other text. */
export function footerOf(text: string): readonly [title: string, text: string] | undefined {
  const match = footer.exec(text.trim())
  return match ? [match[1]!.toLowerCase(), match[2]!.trim()] : undefined
}
