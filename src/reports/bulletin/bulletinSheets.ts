import type { BulletinDocument, BulletinTable } from '../../domain/bulletin/bulletinDocument'
import type { Sheet } from '../scoreSheet/sheetModel'
import { tableSheet } from '../tableSheet/tableSheet'

/** Every table of a bulletin, of its text and of its annex, as a sheet with all digits of its numbers. */
export function bulletinSheets(bulletin: BulletinDocument): readonly Sheet[] {
  const { parts, annex, mark } = bulletin
  const inText = parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []))
  const tables = new Map([...inText, ...annex].map((table) => [table.id, table]))
  const notes = [bulletin.title, ...(mark === undefined ? [] : [mark])]
  return withOwnNames([...tables.values()].map((table) => sheetOf(table, notes)))
}

function sheetOf({ title, columns, rows, notes }: BulletinTable, more: readonly string[]): Sheet {
  const cells = rows.map((row) => columns.map((_, at) => row[at]?.value ?? (row[at]?.text || undefined)))
  return tableSheet({
    title,
    table: { columns: columns.map(({ label }) => ({ label })), rows: cells },
    notes: [...notes, ...more],
  })
}

/** A workbook with two sheets of a name, in whatever case, does not open. */
function withOwnNames(sheets: readonly Sheet[]): readonly Sheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    let name = sheet.name
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = `${[...sheet.name].slice(0, 24).join('')} ${number}`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}
