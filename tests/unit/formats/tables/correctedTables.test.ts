import { describe, expect, it } from 'vitest'
import { factsWithin } from '../../../../src/domain/facts/factsWithin'
import { lastingParts } from '../../../../src/domain/mapping/lastingParts'
import { assignColumns } from '../../../../src/domain/tables/assignColumns'
import { assignRows } from '../../../../src/domain/tables/assignRows'
import { blankParts } from '../../../../src/domain/tables/blankParts'
import type { PartsCorrection } from '../../../../src/domain/tables/tableParts'
import { readFiles } from '../../../../src/formats/readFiles'
import type { ReadFileResult } from '../../../../src/formats/readResult'

const everywhere = { hasRow: () => true, hasColumn: () => true }

async function read(text: string, parts?: readonly PartsCorrection[]): Promise<ReadFileResult> {
  const hints = new Map(parts ? [['甲.csv', { parts }]] : [])
  const [result] = await readFiles([new File([text], '甲.csv')], { hints })
  return result!
}
/** `row: entity, indicator, value`, in the order of the file. */
function factsOf({ tables }: ReadFileResult): string[] {
  return factsWithin(tables, everywhere, 100).map(
    ({ row, entity, indicator, cell }) => `${row}: ${entity.zh}, ${indicator.zh}, ${cell.value}`,
  )
}

const week47 = `2026年第47周县区情况
县区,受理量,办结量,满意率
甲县,92,88,99.5
乙县,90,85,98.2
丙县,91,80,97.4
合计,273,253,
`
const week48 = `附件2
2026年第48周县区情况
县区,受理量,办结量,满意率
甲县,72,70,99.1
乙县,60,55,98.7
丙县,81,80,97.2
丁县,10,10,96.0
合计,223,215,
`

describe('a table that somebody corrected (D14)', () => {
  it('is read by its correction, and by what lasts of it in a longer file with a line more above', async () => {
    const [found] = (await read(week47)).found!
    const correction = assignColumns(found!.parts, {}, [3], 'leftOut')
    const first = await read(week47, [correction])
    expect(factsOf(first).filter((fact) => fact.includes('办结量'))).toEqual([])
    expect(factsOf(first)).toContain('3: 甲县, 受理量, 92')
    const next = await read(week48, [lastingParts(correction)])
    expect(factsOf(next).filter((fact) => fact.includes('办结量'))).toEqual([])
    expect(factsOf(next)).toContain('7: 丁县, 受理量, 10')
    expect(factsOf(next)).toContain('7: 丁县, 满意率, 96')
  })

  it('is one where none was found, and lasts by where its rows begin', async () => {
    const rows = (week: number, more: string) => `${more}2026年第${week}周县区情况
对接,政数局,市场局
县区,一网通办,好差评
A县,92,88
B县,90,85
`
    const seen = await read(rows(47, ''))
    expect(seen.found).toEqual([])
    const blank = blankParts(seen.grid!)
    const header = assignRows(blank, assignRows(blank, {}, [2], 'about'), [3], { header: 'indicator' })
    const named = assignColumns(blank, header, [1], 'entity')
    const correction = assignColumns(blank, named, [2, 3], 'value')
    expect(factsOf(await read(rows(47, ''), [correction]))).toEqual([
      '4: A县, 一网通办, 92',
      '4: A县, 好差评, 88',
      '5: B县, 一网通办, 90',
      '5: B县, 好差评, 85',
    ])
    const next = await read(rows(48, '附件3\n'), [lastingParts(correction)])
    expect(factsOf(next).slice(0, 2)).toEqual(['5: A县, 一网通办, 92', '5: A县, 好差评, 88'])
    expect(next.tables[0]!.periods).toEqual([{ kind: 'week', year: 2026, week: 48 }])
  })

  it('is read as if nothing was said by a correction of nothing', async () => {
    const [plain, empty] = [await read(week47), await read(week47, [])]
    expect([empty.layout, factsOf(empty)]).toEqual([plain.layout, factsOf(plain)])
  })
})
