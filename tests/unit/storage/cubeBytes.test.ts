import { describe, expect, it } from 'vitest'
import { mergeCubes } from '../../../src/domain/approvals/mergeCubes'
import { decodeCube, encodeCube } from '../../../src/storage/cases/cubeBytes'
import { countLog } from '../formats/caseLog/countLog'

const log = `事项名称,实施部门,受理时间,办结时间,扣除,承诺时限,状态
不动产登记,甲局,2026-01-05,2026-01-06,0.5,3,已办结
不动产登记,乙局,2026-01-05,2026-01-09,,3,已办结
不动产登记,乙局,2026-01-05,,,3,在办
`

async function cube() {
  const { cube: counted } = await countLog(log)
  return mergeCubes(undefined, [{ cube: counted, departments: Uint32Array.of(4, 2) }])
}

describe('a cube of cases on disk (A2)', () => {
  it('comes back as it was', async () => {
    const whole = await cube()
    expect(whole.cells.days.length).toBe(3)
    expect(whole.dayValues).toContain(0.5)
    expect(decodeCube({ id: 'a', ...encodeCube(whole) })).toEqual({ ok: true, value: whole })
  })

  it('has 0 of a count that was not kept yet', async () => {
    const encoded = encodeCube(await cube())
    const names = encoded.about.counts.map((name) => (name === 'finished' ? 'forgotten' : name))
    const decoded = decodeCube({ id: 'a', ...encoded, about: { ...encoded.about, counts: names } })
    expect(decoded).toMatchObject({ ok: true })
    expect(decoded.ok && [...decoded.value.cells.counts[0]!]).toEqual([0, 0, 0])
  })

  it.each([
    ['cut short', (bytes: ArrayBuffer) => bytes.slice(0, -1)],
    ['empty', () => new ArrayBuffer(0)],
    ['of another kind', (bytes: ArrayBuffer) => new Uint8Array(bytes).fill(0, 0, 4).buffer],
    [
      'with a type that there is not',
      (bytes: ArrayBuffer) => new Uint8Array(bytes).fill(255, bytes.byteLength - 20).buffer,
    ],
  ])('is refused %s', async (_, damaged) => {
    const { bytes, ...rest } = encodeCube(await cube())
    expect(decodeCube({ id: 'a', ...rest, bytes: damaged(bytes) })).toEqual({
      ok: false,
      fault: { code: 'unreadablePanel', place: 'a' },
    })
  })
})
