import { describe, expect, it } from 'vitest'
import { allCases } from '../corpus/cases/allCases'
import { judgeCase, type Verdict } from '../corpus/judgeCase'
import { readCase } from '../corpus/readCase'
import { writeCase } from '../corpus/writeCase'

const leastShare = 0.95

const files = allCases.flatMap((one) => (one.as ?? ['xlsx']).map((as) => ({ one, as, title: one.title })))
const verdicts: Verdict[] = []

/** Sheets as offices make them: what is in them was written down by hand, and is read without touching anything. */
describe('a corpus of awkward sheets', () => {
  it.each(files)('$title ($as)', async ({ one, as }) => {
    const file = await writeCase(one, as)
    const { asked, results } = await readCase(file, one)
    const verdict = judgeCase(one, as, results)
    verdicts.push(verdict)
    expect(verdict.silent).toEqual([])
    expect(verdict.untold).toEqual([])
    expect(asked).toEqual(one.asks ? [one.asks.need] : [])
    expect(verdict.wrong).toEqual([])
  })

  it(`has at least ${leastShare * 100} % of its cells read right without touching the mapping`, () => {
    const sum = (count: (verdict: Verdict) => number) =>
      verdicts.reduce((total, verdict) => total + count(verdict), 0)
    const [cells, right] = [sum((verdict) => verdict.cells), sum((verdict) => verdict.right)]
    console.info(`${files.length} files of ${allCases.length} sheets: ${right} of ${cells} cells right`)
    expect(right / cells).toBeGreaterThanOrEqual(leastShare)
  })
})
