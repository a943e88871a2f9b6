import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { firstEncoding, nextEncoding } from '../../../src/formats/decode/guessEncoding'
import { sniffKind } from '../../../src/formats/bytes/sniffKind'
import { factLines } from './factRows'
import { codesOf, readText } from './readText'

function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/encodings/${name}`, import.meta.url)))
}

describe('files of every encoding are read the same', () => {
  it.each([
    ['utf8.csv', 'utf-8', []],
    ['utf8-bom.csv', 'utf-8', []],
    ['gb18030.csv', 'gb18030', ['decodedAs']],
    ['utf16le-without-mark.csv', 'utf-16le', ['decodedAs']],
    ['utf16le-tabs.csv', 'utf-16le', ['decodedAs']],
    ['utf16be.csv', 'utf-16be', ['decodedAs']],
    ['utf16be-without-mark.csv', 'utf-16be', ['decodedAs']],
  ])('%s', async (name, encoding, codes) => {
    const result = await readText(fixture(name), {}, '指标.csv')
    expect(result.encoding).toBe(encoding)
    expect(codesOf(result)).toEqual(codes)
    expect(factLines(result.tables[0]!)).toEqual(['北岭市 | 指标 | 2019 = 1.5', '北岭市 | 指标 | 2020 = 2'])
  })

  it('windows1252.csv, with a warning because it is a guess', async () => {
    const result = await readText(fixture('windows1252.csv'))
    expect(result.tables[0]!.entities[0]!.names).toEqual({ en: 'Côte d’Ivoire'.replace('’', "'") })
    expect(result.issues).toMatchObject([{ code: 'guessedEncoding', params: { encoding: 'windows-1252' } }])
  })
})

describe('Cyrillic is told from Chinese', () => {
  it('windows1251.csv, with a warning because it is a guess', async () => {
    const result = await readText(fixture('windows1251.csv'))
    expect(result.tables[0]!.entities.map(({ code }) => code)).toEqual(['Россия', 'Казахстан'])
    expect(result.issues).toMatchObject([{ code: 'guessedEncoding', params: { encoding: 'windows-1251' } }])
  })

  it.each([
    ['Москва', [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], 'windows-1251'],
    ['Россия, in even bytes that GB18030 could read', [0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff], 'windows-1251'],
    ['北京市', [0xb1, 0xb1, 0xbe, 0xa9, 0xca, 0xd0], 'gb18030'],
    ['地区', [0xb5, 0xd8, 0xc7, 0xf8], 'gb18030'],
    ['黑龙江省', [0xba, 0xda, 0xc1, 0xfa, 0xbd, 0xad, 0xca, 0xa1], 'gb18030'],
    ['São Tomé', [0x53, 0xe3, 0x6f, 0x20, 0x54, 0x6f, 0x6d, 0xe9], 'windows-1252'],
  ] as const)('%s', (_, bytes, encoding) => {
    expect(nextEncoding('utf-8', Uint8Array.from(bytes))).toBe(encoding)
  })
})

describe('the encoding is settled by what can be decoded', () => {
  const latin = Uint8Array.from([0x43, 0xf4, 0x74, 0x65, 0x20, 0x53, 0xe3, 0x6f])
  const gbk = Uint8Array.from([0xb1, 0xb1, 0xc1, 0xeb, 0x2c, 0x31])

  it('accents that stand alone are Western, pairs are Chinese', () => {
    expect(nextEncoding('utf-8', latin)).toBe('windows-1252')
    expect(nextEncoding('utf-8', gbk)).toBe('gb18030')
    expect(nextEncoding('gb18030', gbk)).toBe('windows-1252')
    expect(firstEncoding(gbk)).toBe('utf-8')
  })

  it('a file that leaves UTF-8 late begins again, without an issue counted twice', async () => {
    const rows = `a,bad,2,${'x'.repeat(200)}\n`.repeat(30_000)
    const head = new TextEncoder().encode(`X,2019,2020,备注\n${rows}`)
    const tail = Uint8Array.from([0xf4, 0x2c, 0x31, 0x2c, 0x32, 0x2c, 0x0a])
    const content = new Uint8Array(head.length + tail.length)
    content.set(head)
    content.set(tail, head.length)
    const result = await readText(content)
    expect(result.encoding).toBe('windows-1252')
    expect(result.counts).toMatchObject({ rows: 30_001, values: 30_002 })
    expect(result.issues.find(({ code }) => code === 'unparseableCell')?.count).toBe(30_000)
  })

  it('UTF-16 without a mark is text, other NULs are not', () => {
    expect(sniffKind(Uint8Array.from([0x61, 0, 0x2c, 0, 0x62, 0]))).toBe('text')
    expect(sniffKind(Uint8Array.from([0x61, 0, 0, 0x2c, 0x62, 0]))).toBe('binary')
  })
})
