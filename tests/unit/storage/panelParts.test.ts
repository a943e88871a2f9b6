import { describe, expect, it } from 'vitest'
import { cutPanel } from '../../../src/storage/panelParts'

describe('a panel cut for storage', () => {
  it.each([
    [57_344, [57_344]],
    [57_345, [57_344, 1]],
    [114_688, [57_344, 57_344]],
    [140_000, [57_344, 57_344, 25_312]],
  ])('of %d bytes has parts of %j', (size, sizes) => {
    const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251).buffer
    // One value, minus zero, which is packed as no decimal.
    new Uint32Array(bytes, 0, 4).set([0x31504244, 1, 1, 1])
    new Float64Array(bytes, 16, 1)[0] = -0
    const whole = { id: 'p', importId: 'i', format: 1 as const, bytes, notes: [] }
    const { panel, parts } = cutPanel(whole)
    expect([panel, ...parts].map((part) => part.bytes.byteLength)).toEqual(sizes)
    expect(parts.map((part) => [part.panel, part.part, part.importId])).toEqual(
      sizes.slice(1).map((_, at) => ['p', at + 1, 'i']),
    )
    expect(panel).toMatchObject(sizes.length === 1 ? { format: 1 } : { format: 2, size })
    const joined = [panel, ...parts].flatMap((part) => [...new Uint8Array(part.bytes)])
    expect(joined).toEqual([...new Uint8Array(bytes)])
  })
})
