import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { panelOf, type PanelCell } from '../../src/domain/panel/panelOf'
import { decodePanel, encodePanel } from '../../src/storage/panelBytes'
import { packDecimals, unpackDecimals } from '../../src/storage/panelDecimals'

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 45.00000000000001),
)
const note = fc.constantFrom({ reason: 'noData', text: '..' } as const, { rank: { rank: 3, of: 21 } })
const cell: fc.Arbitrary<PanelCell> = fc
  .record({
    entity: fc.nat({ max: 4_294_967_295 }),
    period: fc.nat({ max: 30 }),
    value: fc.option(finite, { nil: undefined }),
    note: fc.option(note, { nil: undefined }),
  })
  .map(({ entity, period, value, note }) => ({
    entity,
    period,
    ...(value === undefined ? {} : { value }),
    ...(note === undefined ? {} : { note }),
  }))

describe('panel bytes', () => {
  it('give every panel back bit for bit (D4)', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const panel = panelOf(cells)
        const decoded = decodePanel({ id: 'p', ...encodePanel(panel) })
        expect(decoded).toEqual({ ok: true, value: panel })
        if (!decoded.ok) return
        const bits = (values: Float64Array): bigint[] => [
          ...new BigUint64Array(values.slice().buffer, 0, values.length),
        ]
        expect(bits(decoded.value.values)).toEqual(bits(panel.values))
      }),
    )
  })

  it('cut short, lengthened, or with a bit of the mask turned, are refused and never misread', () => {
    const cells = fc.array(cell, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(cells, fc.nat(), (list, at) => {
        const encoded = encodePanel(panelOf(list))
        const { bytes } = encoded
        const cut = bytes.slice(0, at % bytes.byteLength)
        const longer = new ArrayBuffer(bytes.byteLength + 1 + (at % 9))
        new Uint8Array(longer).set(new Uint8Array(bytes))
        const turned = bytes.slice(0)
        new Uint8Array(turned)[bytes.byteLength - 1]! ^= 1
        for (const broken of [cut, longer, turned])
          expect(decodePanel({ id: 'p', ...encoded, bytes: broken })).toEqual({
            ok: false,
            fault: { code: 'unreadablePanel', place: 'p' },
          })
      }),
    )
  })

  it('packed as decimals are the same bytes again, and left alone where they would not be', () => {
    // Of these, the furthest apart are less than 2 ** 48 hundred-thousandths apart.
    const decimal = fc
      .tuple(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), fc.nat({ max: 5 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`))
      .map((value) => (value === 0 ? 0 : value))
    fc.assert(
      fc.property(fc.array(decimal), fc.array(finite, { maxLength: 2 }), (decimals, others) => {
        const values = [...decimals, ...others]
        const { bytes } = encodePanel(panelOf(values.map((value, at) => ({ entity: at, period: 1, value }))))
        const packed = packDecimals(bytes)
        if (others.length === 0) expect(packed).toBeDefined()
        if (packed) expect(unpackDecimals(packed)).toEqual(bytes)
      }),
    )
  })
})
