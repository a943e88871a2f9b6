import type { LayoutOutput, LayoutSetting, Recognition } from './layouts/layout'
import { recogniseTable } from './layouts/recogniseTable'
import { isBlankRow } from './layouts/rowWidth'
import { SeveralTables } from './layouts/severalTables'
import type { LineReader } from './lines/lineReader'

const headRows = 60

/** Gathers the head, has it recognised, then hands all rows to the layout's reader. */
export class TableWay {
  readonly head: string[][] = []
  rowsWithText = 0
  widest = 0
  #recognition: Recognition | undefined
  #tables: SeveralTables | undefined
  #lines: LineReader | undefined
  readonly #setting: LayoutSetting
  readonly #commaDivides: () => boolean

  constructor(setting: LayoutSetting, commaDivides: () => boolean) {
    this.#setting = setting
    this.#commaDivides = commaDivides
  }

  /** What was recognised; of several tables the first, with what all of them have to be told. */
  get recognition(): Recognition | undefined {
    return this.#recognition && { ...this.#recognition, needs: this.#tables?.needs ?? [] }
  }

  get isUnknown(): boolean {
    return this.head.length >= headRows && !this.#tables
  }

  row(cells: string[], row: number) {
    if (this.#tables) return this.#tables.row(cells, row)
    if (this.head.length >= headRows) return
    this.head.push(cells)
    if (!isBlankRow(cells)) {
      this.rowsWithText++
      this.widest = Math.max(this.widest, cells.length)
    }
    if (this.head.length === headRows) this.#recognise()
  }

  #recognise() {
    const table = recogniseTable(this.head, this.#setting, this.#commaDivides())
    if (!table) return
    this.#recognition = table.recognition
    this.#tables = new SeveralTables(table, this.#setting, this.#commaDivides())
    this.head.forEach((cells, index) => this.#tables?.row(cells, index + 1))
  }

  /** Whether a layout was found that can't read lines of bytes. */
  get wantsText(): boolean {
    return this.#tables?.wantsText ?? false
  }

  /** The recognised layout's own reader of lines, once there is one. */
  lineReader(delimiter: string): LineReader | undefined {
    this.#lines ??= this.#tables?.lines(delimiter)
    return this.#lines
  }

  finish(): LayoutOutput | undefined {
    if (this.head.length < headRows) this.#recognise()
    return this.#tables?.finish()
  }
}
