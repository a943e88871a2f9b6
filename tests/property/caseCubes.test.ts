import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from '../../src/domain/approvals/dayNumber'
import { casePanels } from '../../src/domain/approvals/casePanels'
import { mergeCubes, type CubeOfLog } from '../../src/domain/approvals/mergeCubes'
import type { CaseCube } from '../../src/domain/approvals/caseCube'
import { countLog } from '../unit/formats/caseLog/countLog'
import '../helpers/propertyRuns'

interface Case {
  readonly department: number
  readonly item: number
  readonly accepted: number
  readonly days: number
  readonly rating: number
}

interface Window {
  readonly first: number
  readonly days: number
}

const departments = ['市住建局', '市资规局', '示例县']
const items = ['不动产抵押登记', '企业开办登记', '其他事项']
const ratings = ['', '满意', '不满意', '系统默认好评']
/** 1 January 2026. */
const begin = 20_454

const truths = fc.array(
  fc.record<Case>({
    department: fc.nat(2),
    item: fc.nat(2),
    accepted: fc.integer({ min: begin, max: begin + 60 }),
    days: fc.nat(20),
    rating: fc.nat(3),
  }),
  { minLength: 1, maxLength: 40 },
)
const windows = fc.array(
  fc.record<Window>({ first: fc.integer({ min: begin, max: begin + 70 }), days: fc.nat(40) }),
  { minLength: 1, maxLength: 5 },
)

/** The log that an office would export for the days of a window. */
function logOf(truth: readonly Case[], { first, days }: Window): string {
  const last = first + days
  const rows = truth.flatMap(({ department, item, accepted, days: taken, rating }) => {
    const finished = accepted + taken
    if (finished < first || finished > last) return []
    return `${items[item]},${departments[department]},${isoDay(accepted)},${isoDay(finished)},5,${ratings[rating]}`
  })
  const said = `统计期间（办结时间）：${isoDay(first)} 至 ${isoDay(last)},,,,,\n导出时间：2026-05-01,,,,,\n`
  return `${said}事项名称,实施部门,受理时间,办结时间,承诺时限,评价\n${rows.join('\n')}\n`
}

async function counted(text: string, importId: string): Promise<CubeOfLog> {
  const { cube, departments: names } = await countLog(text, { today: '2026-05-02' })
  const layers = cube.layers.map((layer) => ({ ...layer, importId }))
  return {
    cube: { ...cube, layers },
    departments: Uint32Array.from(names, (name) => departments.indexOf(name)),
  }
}

function laid(logs: readonly CubeOfLog[]): CaseCube {
  return logs.reduce<CaseCube | undefined>((kept, log) => mergeCubes(kept, [log]), undefined)!
}

/** Every figure by indicator, entity and period. */
function figuresOf(cube: CaseCube): readonly string[] {
  return casePanels(cube)
    .flatMap(({ indicator, cells }) =>
      cells.flatMap(({ entity, period, value }) =>
        // What no log covers has no figure, what one covers 0: which of them depends on the windows.
        value === undefined || value === 0 ? [] : [`${indicator.code} ${entity} ${period} ${value}`],
      ),
    )
    .sort()
}

describe('logs laid over one another (A2)', () => {
  it('are the same twice as once, and the same in any order', async () => {
    await fc.assert(
      fc.asyncProperty(truths, windows, fc.infiniteStream(fc.nat()), async (truth, chosen, numbers) => {
        const logs = await Promise.all(
          chosen.map((window, at) => counted(logOf(truth, window), `import ${at}`)),
        )
        const shuffled = logs
          .map((log) => ({ log, by: numbers.next().value! }))
          .sort((a, b) => a.by - b.by)
          .map(({ log }) => log)
        const figures = figuresOf(laid(logs))
        expect(figuresOf(laid([...logs, ...logs]))).toEqual(figures)
        expect(figuresOf(laid(shuffled))).toEqual(figures)
        expect(figuresOf(mergeCubes(undefined, shuffled))).toEqual(figures)
      }),
    )
  })

  it('are together what one log of all their days says', async () => {
    await fc.assert(
      fc.asyncProperty(truths, windows, async (truth, chosen) => {
        const inside = truth.filter(({ accepted, days }) =>
          chosen.some(
            ({ first, days: length }) => accepted + days >= first && accepted + days <= first + length,
          ),
        )
        const logs = await Promise.all(
          chosen.map((window, at) => counted(logOf(truth, window), `import ${at}`)),
        )
        const all = await counted(logOf(inside, { first: begin, days: 100 }), 'all')
        expect(figuresOf(laid(logs))).toEqual(figuresOf(laid([all])))
      }),
    )
  })

  it('say of a day what the newest export says, whichever comes first', async () => {
    const log = (days: readonly string[], exported: string): string =>
      `导出时间：${exported},,,\n事项名称,实施部门,受理时间,办结时间\n${days.map((day) => `不动产登记,市资规局,2026-01-05,${day}`).join('\n')}\n`
    const older = await counted(
      log(['2026-01-05', '2026-01-06', '2026-01-06', '2026-01-07', '2026-01-12'], '2026-01-13'),
      'a',
    )
    const newer = await counted(
      log(['2026-01-06', '2026-01-07', '2026-01-07', '2026-01-07'], '2026-01-20'),
      'b',
    )
    const finished = (cube: CaseCube): unknown =>
      casePanels(cube)
        .find(({ indicator }) => indicator.code === 'cases.step.all.finished')
        ?.cells.find(({ entity, period }) => entity === 1 && period === '2026-01')?.value
    // The 5th and the 12th from the older one; of the 6th and 7th the newer one knows of one and three.
    expect(finished(laid([older, newer]))).toBe(6)
    expect(finished(laid([newer, older]))).toBe(6)
  })

  it('count a case sorted by other rules once', async () => {
    const text = '事项名称,实施部门,受理时间,办结时间\n抵押权设立,市资规局,2026-01-05,2026-01-06\n'
    const rules = { items: [{ words: '抵押权', type: 'property' }] }
    const first = await countLog(text)
    const again = await countLog(text, { rules })
    const keys = Uint32Array.of(1)
    const cube = mergeCubes(mergeCubes(undefined, [{ cube: first.cube, departments: keys }]), [
      { cube: again.cube, departments: keys },
    ])
    expect(figuresOf(cube).filter((line) => line.includes('.finished 1 2026-01 '))).toEqual([
      'cases.step.all.finished 1 2026-01 1',
      'cases.step.property.finished 1 2026-01 1',
    ])
  })
})
