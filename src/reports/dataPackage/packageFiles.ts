import type { Catalogue, Definition, Indicator } from '../../domain/catalogue/catalogue'
import type { CellNote } from '../../domain/missing'
import { countCodeOf, fewest, smallCells } from '../../domain/pack/smallCells'
import type { Panel } from '../../domain/panel/panel'
import { cellAt, denseValues, indexOfKey } from '../../domain/panel/panelReading'
import { periodId } from '../../domain/periods/periodId'
import { panelColumns } from '../../formats/dataPackage/panelTable'
import type { PackageRole } from '../../formats/dataPackage/packageDescriptor'
import { safeText } from '../../formats/dataPackage/packageText'
import {
  definitionRows,
  entityRows,
  groupingRows,
  indicatorRows,
  noteHeader,
  noteRow,
  numberText,
  type PackageRows,
} from './packageTables'

export interface PackageInput {
  readonly catalogue: Catalogue
  readonly definitions: ReadonlyMap<string, Definition>
  readonly panelOf: (indicator: Indicator) => Promise<Panel | undefined>
  /** Whether figures of case logs that are of fewer than five cases are left out. */
  readonly suppresses: boolean
  readonly onProgress?: (done: number, total: number) => void
}

export interface PackageFile {
  readonly name: string
  readonly path: string
  readonly role: PackageRole
  readonly fields: readonly string[]
  readonly text: string
  /** Figures left out before and in this file. */
  readonly suppressed: number
}

/** What stands in place of a figure that was left out. */
const suppressedNote: CellNote = { reason: 'noData', text: `n<${fewest}` }

/** Characters of a file of observations: it is read back whole. */
const partLength = 4_000_000

/** A dataset's files, one after the other, so that one text at a time is held. What is worked out has its formula alone. */
export async function* packageFiles(input: PackageInput): AsyncGenerator<PackageFile> {
  const { catalogue, definitions } = input
  const { entities, groupings, indicators } = catalogue
  const small = [
    fileOf('entities', 'economies', entityRows(entities, groupings)),
    fileOf('groupings', 'groupings', groupingRows(groupings)),
    fileOf('indicators', 'indicators', indicatorRows(indicators)),
    fileOf('definitions', 'definitions', definitionRows(catalogue, definitions)),
  ]
  for (const file of small) if (file.text.includes('\n', file.text.indexOf('\n') + 1)) yield file
  const header = [...panelColumns, ...catalogue.periods.map(({ period }) => periodId(period))]
  const notes: (readonly string[])[] = [noteHeader]
  let lines: string[] = []
  let length = 0
  let part = 0
  let suppressed = 0
  const finish = (): PackageFile => {
    part++
    const name = `observations-${String(part).padStart(3, '0')}`
    const text = bom + csvLine(header) + lines.join('')
    lines = []
    length = 0
    return { name, path: `observations/${name}.csv`, role: 'observations', fields: header, text, suppressed }
  }
  for (const [at, indicator] of indicators.entries()) {
    const panel = indicator.panel === undefined ? undefined : await input.panelOf(indicator)
    if (panel) {
      const isSmall = await smallOf(input, indicator)
      for (const row of panelRows(catalogue, indicator.code, panel, isSmall)) {
        const line = csvLine(row.cells)
        lines.push(line)
        length += line.length
        notes.push(...row.notes)
        suppressed += row.suppressed
      }
    }
    if (length > partLength) yield finish()
    input.onProgress?.(at + 1, indicators.length)
  }
  if (length > 0 || part === 0) yield finish()
  if (notes.length > 1) yield { ...fileOf('notes', 'notes', notes), suppressed }
}

async function smallOf({ catalogue, suppresses, panelOf }: PackageInput, { code }: Indicator) {
  const counting = suppresses ? countCodeOf(code) : undefined
  const counts = catalogue.indicators.find((indicator) => indicator.code === counting)
  const panel = counts && (await panelOf(counts))
  return panel ? smallCells(panel) : undefined
}

/** A row an entity that has a figure or a note. */
function* panelRows(
  { entities, periods }: Catalogue,
  code: string,
  panel: Panel,
  isSmall: ((entity: number, period: number) => boolean) | undefined,
) {
  const dense = denseValues(panel)
  const ids = periods.map(({ period }) => periodId(period))
  for (const entity of entities) {
    if (indexOfKey(panel.entityKeys, entity.key) < 0) continue
    const notes: (readonly string[])[] = []
    let suppressed = 0
    const figures = periods.map(({ key }, at) => {
      const cell = cellAt(panel, entity.key, key)
      const value = cell < 0 ? Number.NaN : dense[cell]!
      const isLeftOut = !Number.isNaN(value) && isSmall?.(entity.key, key) === true
      const note = isLeftOut ? suppressedNote : panel.notes.get(cell)
      if (note) notes.push(noteRow(code, entity.code, ids[at]!, note))
      if (isLeftOut) suppressed++
      return isLeftOut || Number.isNaN(value) ? '' : numberText(value)
    })
    if (notes.length === 0 && figures.every((figure) => figure === '')) continue
    yield { cells: [safeText(code), safeText(entity.code), ...figures], notes, suppressed }
  }
}

function fileOf(name: string, role: PackageRole, rows: PackageRows): PackageFile {
  const text = bom + rows.map(csvLine).join('')
  return { name, path: `${name}.csv`, role, fields: rows[0]!, text, suppressed: 0 }
}

/** Excel shows 乱码 without one. */
const bom = '\ufeff'

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
