import writeExcelFile, { type Cell, type Feature } from 'write-excel-file/universal'
import type { CellLook, Sheet, SheetCell } from './scoreSheet/sheetModel'

const looks: Record<CellLook, Partial<Extract<Cell, object>>> = {
  title: { fontWeight: 'bold' },
  head: { fontWeight: 'bold', backgroundColor: '#E8EEF4', wrap: true, alignVertical: 'center' },
  input: { backgroundColor: '#FFF8E1' },
  score: { format: '0.00' },
  text: { wrap: true, alignVertical: 'top' },
  green: { backgroundColor: '#E2F3EC', textColor: '#0F6F50' },
  yellow: { backgroundColor: '#FBF1DD', textColor: '#8A5810' },
  red: { backgroundColor: '#FBE9E5', textColor: '#B23A27', fontWeight: 'bold' },
  grey: { backgroundColor: '#EEF1F4', textColor: '#5F6C79' },
}

/** A workbook as the bytes of an .xlsx file, calculated anew when it is opened. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const written = sheets.map(({ name, rows, widths, still }) => ({
    sheet: name,
    data: rows.map((row) => row.map(cellOf)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: still.rows,
    stickyColumnsCount: still.columns,
  }))
  return writeExcelFile(written, { features: [knownValues(sheets)] }).toBlob()
}

function cellOf(cell: SheetCell): Cell {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'string') return { type: String, value: cell }
  if ('format' in cell) return { type: Number, value: cell.value, format: cell.format }
  const look = cell.look ? looks[cell.look] : {}
  if ('formula' in cell) return { type: 'Formula', value: cell.formula, ...look } as Cell
  const { value, down = 1 } = cell
  const span = down > 1 ? { rowSpan: down } : {}
  return { type: typeof value === 'number' ? Number : String, value, ...look, ...span } as Cell
}

/** The library writes a formula without its value: viewers that do not calculate would show nothing. */
function knownValues(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withValues(xml, sheets[sheetIndex]!),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<calcPr[^>]*\/>/, '<calcPr fullCalcOnLoad="1"/>'),
        },
      },
    },
  }
}

function withValues(xml: string, { rows }: Sheet): string {
  return xml.replace(
    /<c r="([A-Z]+)(\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
    (whole, column, row, rest, formula) => {
      const cell = rows[Number(row) - 1]?.[columnAt(column)]
      const value = typeof cell === 'object' && 'formula' in cell ? cell.value : undefined
      if (value === undefined) return whole
      const type = typeof value === 'string' ? ' t="str"' : ''
      return `<c r="${column}${row}"${rest}${type}>${formula}<v>${escaped(value)}</v></c>`
    },
  )
}

function columnAt(name: string): number {
  return [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function escaped(value: string | number): string {
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
