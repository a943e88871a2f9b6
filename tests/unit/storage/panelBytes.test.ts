import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { decodePanel, encodePanel } from '../../../src/storage/panelBytes'

describe('panel bytes, format 1', () => {
  const panel = panelOf([
    { entity: 3, period: 1, value: 0.5 },
    { entity: 9, period: 2, value: -2 },
  ])

  it('stay as they were first written, because old panels are never rewritten', () => {
    const { format, bytes } = encodePanel(panel)
    expect(format).toBe(1)
    const hex = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(hex).toBe(
      ['44425031', '02000000', '02000000', '02000000', '000000000000e03f', '00000000000000c0'].join('') +
        ['03000000', '09000000', '01000000', '02000000', '09'].join(''),
    )
  })

  it('of a format not known yet are refused by name', () => {
    expect(decodePanel({ id: 'p', ...encodePanel(panel), format: 2 })).toEqual({
      ok: false,
      fault: { code: 'unreadablePanel', place: 'p' },
    })
  })

  it('are views of the record, not copies', () => {
    const encoded = encodePanel(panel)
    const decoded = decodePanel({ id: 'p', ...encoded })
    expect(decoded.ok && decoded.value.values.buffer).toBe(encoded.bytes)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('never hold %s: missing is not a number (D5)', (value) => {
    const broken = { ...panel, values: Float64Array.of(value, 1) }
    expect(() => encodePanel(broken)).toThrow(RangeError)
  })
})
