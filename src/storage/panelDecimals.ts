/**
 * What packed bytes begin with: four uint32 (mark, entities, periods, values), the least integer as a double, and two
 * uint32 (decimal places, bytes a value). Then, each on a multiple of its size, the integers' low 32 bits, the entity
 * keys, the period keys, the high 16 bits where values have six bytes, and the mask. Little-endian.
 */
const packedMark = 0x33504244
const packedHeaderBytes = 32

/** Format 1's, which these bytes are made of and turned into again (see `panelBytes.ts`). */
const plainMark = 0x31504244
const plainHeaderBytes = 16

const twoTo32 = 2 ** 32
const mostRange = 2 ** 48
/** Below this the product of a value and a power of ten is off by less than a half, and rounds to the integer meant. */
const mostInteger = 2 ** 50
/** Larger powers of ten are no doubles. */
const mostPlaces = 22

/**
 * Packs a panel's bytes of format 1 where all its values are decimals with few enough digits: an integer and a shared
 * number of places take four or six bytes a value. An integer over a power of ten is rounded as a decimal that is
 * read is, so that each value comes back to the last bit; what does not is left alone, and the answer is undefined.
 */
export function packDecimals(plain: ArrayBuffer): ArrayBuffer | undefined {
  const [, entities, periods, count] = new Uint32Array(plain, 0, 4) as unknown as FourNumbers
  const values = new Float64Array(plain, plainHeaderBytes, count)
  const decimals = decimalsOf(values)
  if (!decimals) return undefined
  const { scale, places, least, isWide } = decimals
  const shape = { entities, periods, count, isWide }
  const packed = new ArrayBuffer(packedSize(shape))
  new Uint32Array(packed, 0, 4).set([packedMark, entities, periods, count])
  new Float64Array(packed, 16, 1)[0] = least
  new Uint32Array(packed, 24, 2).set([places, isWide ? 6 : 4])
  const { low, keys, high, mask } = packedParts(packed, shape)
  for (let index = 0; index < count; index++) {
    const offset = Math.round(values[index]! * scale) - least
    low[index] = offset
    if (isWide) high[index] = offset / twoTo32
  }
  const plainKeys = plainHeaderBytes + count * 8
  keys.set(new Uint32Array(plain, plainKeys, entities + periods))
  mask.set(new Uint8Array(plain, plainKeys + (entities + periods) * 4))
  return packed
}

/** The bytes of format 1 again; undefined where these are not whole. */
export function unpackDecimals(packed: ArrayBuffer): ArrayBuffer | undefined {
  if (packed.byteLength < packedHeaderBytes) return undefined
  const [mark, entities, periods, count] = new Uint32Array(packed, 0, 4) as unknown as FourNumbers
  const least = new Float64Array(packed, 16, 1)[0]!
  const [places, width] = new Uint32Array(packed, 24, 2)
  const isWide = width === 6
  const shape = { entities, periods, count, isWide }
  const isWhole = mark === packedMark && places! <= mostPlaces && packed.byteLength === packedSize(shape)
  if (!isWhole || (!isWide && width !== 4)) return undefined
  const { low, keys, high, mask } = packedParts(packed, shape)
  const plainKeys = plainHeaderBytes + count * 8
  const plain = new ArrayBuffer(plainKeys + keys.byteLength + mask.byteLength)
  new Uint32Array(plain, 0, 4).set([plainMark, entities, periods, count])
  const values = new Float64Array(plain, plainHeaderBytes, count)
  const scale = powerOfTen(places!)
  for (let index = 0; index < count; index++) {
    const offset = isWide ? high[index]! * twoTo32 + low[index]! : low[index]!
    values[index] = (least + offset) / scale
  }
  new Uint32Array(plain, plainKeys, entities + periods).set(keys)
  new Uint8Array(plain, plainKeys + keys.byteLength).set(mask)
  return plain
}

type FourNumbers = readonly [number, number, number, number]

interface Shape {
  readonly entities: number
  readonly periods: number
  readonly count: number
  /** Six bytes a value instead of four. */
  readonly isWide: boolean
}

/** How many places make integers of all values, and their least; undefined where no number of places does. */
function decimalsOf(
  values: Float64Array,
): { scale: number; places: number; least: number; isWide: boolean } | undefined {
  let [places, scale, low, high] = [0, 1, Infinity, -Infinity]
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    while (Math.round(value * scale) / scale !== value) {
      if (places === mostPlaces || Math.abs(value) * scale > mostInteger) return undefined
      places += 1
      scale *= 10
    }
    if (Object.is(value, -0)) return undefined
    if (value < low) low = value
    if (value > high) high = value
  }
  const [least, most] = values.length === 0 ? [0, 0] : [Math.round(low * scale), Math.round(high * scale)]
  if (Math.max(-least, most) > mostInteger || most - least >= mostRange) return undefined
  return { scale, places, least, isWide: most - least >= twoTo32 }
}

/** Multiplied out, each step exact: engines do not agree on `10 ** n`. */
function powerOfTen(places: number): number {
  let power = 1
  for (let place = 0; place < places; place++) power *= 10
  return power
}

function packedSize({ entities, periods, count, isWide }: Shape): number {
  return (
    packedHeaderBytes + count * (isWide ? 6 : 4) + (entities + periods) * 4 + ((entities * periods + 7) >> 3)
  )
}

function packedParts(packed: ArrayBuffer, { entities, periods, count, isWide }: Shape) {
  const keysAt = packedHeaderBytes + count * 4
  const highAt = keysAt + (entities + periods) * 4
  const highs = isWide ? count : 0
  return {
    low: new Uint32Array(packed, packedHeaderBytes, count),
    keys: new Uint32Array(packed, keysAt, entities + periods),
    high: new Uint16Array(packed, highAt, highs),
    mask: new Uint8Array(packed, highAt + highs * 2),
  }
}
