import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FileBytes } from '../../src/formats/bytes/fileBytes'
import { readOleWorkbook } from '../../src/formats/spreadsheet/readWorkbook'
import { findTables } from '../../src/formats/tables/findTables'
import { partsText } from '../unit/formats/tables/partsText'

const folder = '../shared/reference/china-files'

async function foundIn(name: string) {
  const read = await readOleWorkbook(new FileBytes(new Blob([readFileSync(`${folder}/${name}`)])))
  return read.ok ? read.workbook.sheets.flatMap((sheet) => findTables(sheet)) : []
}

// Laid out as they look when opened.
describe.skipIf(!existsSync(folder))(
  'tables of real workbooks (skipped where ../shared/reference is missing)',
  () => {
    it('public expenditure: ordinals, an indicator merged down and named again beside, provinces, years', async () => {
      const found = await foundIn('一般公共预算_合并单元格.xls')
      expect(found.map(({ parts }) => partsText(parts))).toEqual([
        'header 1 period · labels B indicator, D entity · values E-X · body 2-63',
      ])
    })

    it('cities’ annual data: what it is of above, the source below', async () => {
      const found = await foundIn('主要城市年度数据.xls')
      expect(found.map(({ parts }) => partsText(parts))).toEqual([
        'about 1, 2, 3 · header 4 period · labels A indicator · values B-U · body 5-17 · notes 18',
      ])
      expect(found[0]!.parts.entity).toEqual({ is: '上海', in: 'about' })
    })
  },
)
