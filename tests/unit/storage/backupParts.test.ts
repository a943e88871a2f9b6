import { deflateSync, strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PanelOrigins } from '../../../src/domain/panel/panel'
import { originsSize, packOrigins, unpackOrigins } from '../../../src/storage/backup/backupFormat'
import { crc32 } from '../../../src/storage/backup/crc32'
import { Refusal } from '../../../src/storage/backup/refusal'
import { byteReader, linesOf } from '../../../src/storage/backup/streams'
import { readDirectory, readEntry } from '../../../src/storage/backup/zipReading'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refusal ? error.fault : error),
  )
}

async function drain<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('the checksum', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the one of the standard', (text, expected) => {
    expect(crc32(strToU8(text))).toBe(expected)
  })

  it('of parts is that of the whole', () => {
    const bytes = strToU8('123456789')
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926)
  })
})

describe('lines', () => {
  it.each([1, 2, 3, 7, 100])('are whole whatever the chunks: %d bytes', async (size) => {
    const text = '营商环境\n\n{"a":"é"}\n'
    expect(await drain(linesOf('x', chunksOf(strToU8(text), size)))).toEqual(['营商环境', '', '{"a":"é"}'])
  })

  it.each([
    ['without an end', strToU8('a\nb')],
    ['that are not UTF-8', Uint8Array.of(0xff, 10)],
  ])('%s are refused', async (_, bytes) => {
    const fault = await faultOf(drain(linesOf('x', chunksOf(bytes, 1))))
    expect(fault).toEqual({ code: 'backupInvalid', place: 'x' })
  })
})

describe('numbers', () => {
  it.each([1, 3, 8, 100])('are cut to size whatever the chunks: %d bytes', async (size) => {
    const reader = byteReader('x', chunksOf(Uint8Array.of(1, 2, 3, 4, 5), size))
    const pieces = [await reader.take(2), await reader.take(0), await reader.take(3)]
    expect(pieces.map((piece) => [...new Uint8Array(piece)])).toEqual([[1, 2], [], [3, 4, 5]])
    await reader.finish()
  })

  it('that end early or go on are refused', async () => {
    const short = byteReader('x', chunksOf(Uint8Array.of(1), 1))
    expect(await faultOf(short.take(2))).toEqual({ code: 'backupInvalid', place: 'x' })
    const long = byteReader('x', chunksOf(Uint8Array.of(1, 2, 3), 2))
    await long.take(1)
    expect(await faultOf(long.finish())).toEqual({ code: 'backupInvalid', place: 'x' })
  })
})

describe('a zip', () => {
  async function read(file: Blob, name: string): Promise<Uint8Array> {
    const entry = (await readDirectory(file)).get(name)!
    return Uint8Array.from((await drain(readEntry(file, entry))).flatMap((chunk) => [...chunk]))
  }

  it('is read with entries packed or plain, and with a comment at its end', async () => {
    const text = strToU8('abc'.repeat(1000))
    const bytes = zipSync({ packed: text, plain: [text, { level: 0 }] })
    const commented = new Uint8Array([...bytes, 104, 105])
    commented[bytes.length - 2] = 2
    for (const file of [new Blob([bytes]), new Blob([commented])])
      for (const name of ['packed', 'plain']) expect(await read(file, name)).toEqual(text)
  })

  it('that unpacks to more than it says is refused within one step', async () => {
    const zeros = new Uint8Array(32 * 1024 * 1024)
    const bytes = zipSync({ bomb: zeros })
    const view = new DataView(bytes.buffer)
    const directoryAt = view.getUint32(bytes.length - 6, true)
    view.setUint32(directoryAt + 24, 1000, true)
    const file = new Blob([bytes])
    const entry = (await readDirectory(file)).get('bomb')!
    expect(entry.size).toBe(1000)
    expect(deflateSync(zeros).length).toBeLessThan(64 * 1024)
    expect(await faultOf(drain(readEntry(file, entry)))).toEqual({ code: 'backupInvalid', place: 'bomb' })
  })

  it('whose bytes are not those it was made of is refused by its checksum', async () => {
    const bytes = zipSync({ plain: [strToU8('exact figures'), { level: 0 }] })
    bytes[30 + 'plain'.length]! ^= 1
    const file = new Blob([bytes])
    const entry = (await readDirectory(file)).get('plain')!
    expect(await faultOf(drain(readEntry(file, entry)))).toEqual({ code: 'backupInvalid', place: 'plain' })
  })

  it('of too many entries is not ours', async () => {
    const entries = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`${index}`, strToU8('')]))
    expect(await faultOf(readDirectory(new Blob([zipSync(entries)])))).toEqual({ code: 'backupForeign' })
  })
})

describe('origins', () => {
  const keys = fc
    .array(fc.nat({ max: 4_294_967_295 }), { maxLength: 5 })
    .map((list) => Uint32Array.from(list))
  const source = fc.record({
    importId: fc.string(),
    file: fc.nat(),
    entityKeys: keys,
    periodKeys: keys,
    rowsBy: fc.constantFrom('entity' as const, 'cell' as const),
    rows: keys,
    columnsBy: fc.constantFrom('period' as const, 'fixed' as const),
    columns: keys,
  })
  const bySource = fc.array(fc.nat({ max: 65_535 })).map((list) => Uint16Array.from(list))

  it('come back exactly from their line and bytes (D7)', () => {
    fc.assert(
      fc.property(fc.array(source), fc.option(bySource, { nil: undefined }), (sources, mixed) => {
        const origins: PanelOrigins = mixed ? { sources, bySource: mixed } : { sources }
        const { line, bytes } = packOrigins('p', origins)
        const joined = Uint8Array.from(bytes.flatMap((array) => [...array]))
        expect(joined.length).toBe(originsSize(line))
        expect(unpackOrigins(JSON.parse(JSON.stringify(line)), joined.buffer)).toEqual(origins)
      }),
    )
  })
})
