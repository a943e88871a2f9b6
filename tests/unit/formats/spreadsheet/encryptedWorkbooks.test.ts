import { CFB } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readBook } from './madeWorkbooks'

type Bytes = Uint8Array<ArrayBuffer>

function oleOf(streams: Readonly<Record<string, Uint8Array>>): Bytes {
  const container = CFB.utils.cfb_new()
  for (const [name, stream] of Object.entries(streams)) CFB.utils.cfb_add(container, name, stream)
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer | number[])
}

/** Noise, as an encrypted zip looks. */
const ciphered = Uint8Array.from({ length: 6_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff)
/** Version 4.4, agile (MS-OFFCRYPTO 2.3.4.10), and version 4.2, standard. */
const agile = Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0, ...new TextEncoder().encode('<encryption/>'))
const standard = Uint8Array.of(4, 0, 2, 0, 0x24, 0, 0, 0, ...new Array<number>(160).fill(0))

/** The records BOF and FILEPASS (RC4, MS-XLS 2.4.117), and what cannot be read after them. */
function passworded(bof: readonly number[]): Bytes {
  const pass = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...ciphered.subarray(0, 48)]
  return Uint8Array.from([...bof, ...pass, ...ciphered])
}
const biff8 = [0x09, 0x08, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
const biff5 = [0x09, 0x08, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0]

const files: readonly (readonly [what: string, bytes: Bytes, name: string])[] = [
  ['.xlsx, agile', oleOf({ '/EncryptionInfo': agile, '/EncryptedPackage': ciphered }), '周报.xlsx'],
  ['.xlsx, standard', oleOf({ '/EncryptionInfo': standard, '/EncryptedPackage': ciphered }), '周报.xlsx'],
  ['.xls with a password', oleOf({ '/Workbook': passworded(biff8) }), '周报.xls'],
  ['.et of old with a password', oleOf({ '/Book': passworded(biff5) }), '周报.et'],
]

describe('workbooks with a password', () => {
  it.each(files)('%s: are said to have one, and nothing is read of them', async (_, bytes, name) => {
    const [result, ...others] = await readBook(bytes, {}, name)
    expect(others).toEqual([])
    expect(result!.tables).toEqual([])
    expect(result!.issues).toEqual([{ code: 'encryptedWorkbook', at: { file: name } }])
  })
})
