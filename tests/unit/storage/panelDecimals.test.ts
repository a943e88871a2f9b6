import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { decodePanel, encodePanel } from '../../../src/storage/panelBytes'
import { packDecimals, unpackDecimals } from '../../../src/storage/panelDecimals'

function plainBytes(values: readonly number[]): ArrayBuffer {
  return encodePanel(panelOf(values.map((value, at) => ({ entity: at + 1, period: 20_240_000, value }))))
    .bytes
}

describe('a panel packed as decimals', () => {
  it('is its mark and sizes, the least integer, the places, the integers, the keys and the mask', () => {
    const packed = packDecimals(plainBytes([85.3, -0.25, 7]))!
    expect([...new Uint32Array(packed.slice(0, 16))]).toEqual([0x33504244, 3, 1, 3])
    expect([...new Float64Array(packed.slice(16, 24))]).toEqual([-25])
    // Two places and four bytes a value; 8530, −25 and 700 over the least; three entities, a period; three bits.
    expect([...new Uint32Array(packed.slice(24, 60))]).toEqual([2, 4, 8555, 0, 725, 1, 2, 3, 20_240_000])
    expect([...new Uint8Array(packed.slice(60))]).toEqual([0b111])
  })

  it('is read from bytes written once, of six a value', () => {
    const packed = new ArrayBuffer(57)
    new Uint32Array(packed, 0, 4).set([0x33504244, 2, 1, 2])
    new Float64Array(packed, 16, 1)[0] = -5
    // One place and six bytes a value: 0 and 2^32 + 6, low bits first; two entities and a period; the high bits.
    new Uint32Array(packed, 24, 7).set([1, 6, 0, 6, 4, 9, 20_240_000])
    new Uint16Array(packed, 52, 2).set([0, 1])
    new Uint8Array(packed, 56)[0] = 0b11
    const bytes = unpackDecimals(packed)!
    const panel = decodePanel({ id: 'p', format: 1, bytes, notes: [] })
    expect(panel).toMatchObject({ ok: true, value: { values: Float64Array.of(-0.5, 429_496_729.7) } })
    expect(panel).toMatchObject({ value: { entityKeys: Uint32Array.of(4, 9) } })
  })

  it.each([
    ['no value', [], 4],
    ['digits that a double has not', [0.1, 0.2, 0.3, 1.005], 4],
    ['a difference of 2^32 − 1', [-1, 4_294_967_294], 4],
    ['a difference of 2^32', [0, 4_294_967_296], 6],
    ['ten digits and more', [1234567.8912, 0.0001], 6],
    ['a difference of 2^48 − 1', [281_474_976_710_655, 0], 6],
  ])('takes %s, %j, with %d bytes a value', (_, values, width) => {
    const plain = plainBytes(values)
    const packed = packDecimals(plain)!
    expect(new Uint32Array(packed, 28, 1)[0]).toBe(width)
    expect(unpackDecimals(packed)).toEqual(plain)
  })

  it.each([
    ['a difference of 2^48', [281_474_976_710_656, 0]],
    ['seventeen digits', [0.1 + 0.2]],
    ['minus zero', [1, -0]],
    ['more places than a power of ten has', [1e-23]],
    ['values far apart', [1e14, 0.001]],
    ['an integer over 2^50', [2 ** 50 + 2, 2 ** 50 + 3]],
    ['the largest double', [Number.MAX_VALUE]],
    ['the least double', [Number.MIN_VALUE]],
  ])('does not take %s, %j', (_, values) => {
    expect(packDecimals(plainBytes(values))).toBeUndefined()
  })

  it('that is cut, longer or of another mark, width or number of places is not read', () => {
    const packed = packDecimals(plainBytes([1.5, 2.5]))!
    const longer = new Uint8Array([...new Uint8Array(packed), 0]).buffer
    const changed = (at: number, value: number) => {
      const copy = packed.slice(0)
      new DataView(copy).setUint32(at * 4, value, true)
      return copy
    }
    const broken = [
      packed.slice(0, 31),
      packed.slice(0, -1),
      longer,
      changed(0, 1),
      changed(6, 23),
      changed(7, 5),
    ]
    expect(broken.map(unpackDecimals)).toEqual(broken.map(() => undefined))
  })
})
