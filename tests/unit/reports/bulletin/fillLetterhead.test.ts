import { Document, Header, Packer, Paragraph, TextRun } from 'docx'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillLetterhead } from '../../../../src/reports/bulletin/fillLetterhead'
import { elementsOf, wordsOf } from '../../../helpers/readXml'
import { readDocx } from './readDocx'
import { sampleBulletin } from './sampleBulletin'

const none = new Map()

/** A template as an office makes one in Word: words in several runs, a field in the header. */
function template(lines: readonly (readonly string[])[], header = '{{期号}}'): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      creator: '某某',
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(header)] }) },
          children: lines.map(
            (texts) =>
              new Paragraph({
                children: texts.map((text) => new TextRun({ text, font: '隶书', color: 'FF0000' })),
              }),
          ),
        },
      ],
    }),
  )
}

async function filled(lines: readonly (readonly string[])[], header?: string) {
  const result = await fillLetterhead(await template(lines, header), sampleBulletin, none)
  if ('fault' in result) throw new Error(result.fault)
  const docx = await readDocx(result.file)
  return { ...result, ...docx, body: docx.part('word/document.xml') }
}

describe("an office's own template", () => {
  const whole = [['云岭市', '文件'], ['{{', '标题}}'], ['{{ 日期 }}'], ['{{正文}}'], ['{{附表}}']]

  it('keeps its own words and gets those of the bulletin, also in its header', async () => {
    const { body, names, part } = await filled(whole)
    const lines = elementsOf(body, 'w:p').map(wordsOf)
    expect(lines.slice(0, 4)).toEqual([
      '云岭市文件',
      '关于第12期营商环境指标完成情况的通报',
      '2026年11月20日',
      '虚构示例数据',
    ])
    expect(lines).toContain('一、总体情况')
    const header = names.find((name) => /^word\/header\d*\.xml$/.test(name))!
    expect(wordsOf(part(header))).toBe('第12期（总第47期）')
  })

  it('keeps the look of its own lines', async () => {
    const { body } = await filled(whole)
    const title = elementsOf(body, 'w:p').find((line) => wordsOf(line).startsWith('关于'))!
    const last = elementsOf(title, 'w:r').find((piece) => wordsOf(piece) !== '')!
    expect(elementsOf(last, 'w:rFonts')[0]!.attributes['w:eastAsia']).toBe('隶书')
  })

  it('gets real tables', async () => {
    const { body } = await filled(whole)
    const tables = elementsOf(body, 'w:tbl')
    expect(tables.map((table) => elementsOf(table, 'w:tr').length)).toEqual([3, 41, 3])
  })

  it('is told of the fields that nobody knows, and of those it has no place for', async () => {
    const { unknown, absent, body } = await filled([['{{标题}}'], ['{{正文}}'], ['{{签发人}}']], '')
    expect(unknown).toEqual(['签发人'])
    expect(absent).toEqual(['期号', '日期', '附表'])
    expect(elementsOf(body, 'w:p').map(wordsOf)).toContain('{{签发人}}')
  })

  it('says that figures are invented once, where it has a place for it', async () => {
    const { body } = await filled([['{{标记}}'], ['{{正文}}']])
    expect(elementsOf(body, 'w:p').map(wordsOf).slice(0, 2)).toEqual(['虚构示例数据', '一、总体情况'])
  })

  it('loses the name of whoever made it', async () => {
    const { part } = await filled(whole)
    expect(elementsOf(part('docProps/core.xml'), 'dc:creator').flatMap(({ children }) => children)).toEqual(
      [],
    )
  })

  it.each([
    ['noText', () => template([['{{标题}}']])],
    ['notDocx', () => Promise.resolve(new Blob(['{{正文}}']))],
    [
      'notDocx',
      () => Promise.resolve(new Blob([zipSync({ 'xl/workbook.xml': strToU8('<a/>') }) as BlobPart])),
    ],
    [
      'damaged',
      () => Promise.resolve(new Blob([zipSync({ 'word/document.xml': strToU8('<a') }) as BlobPart])),
    ],
    ['tooLarge', () => Promise.resolve(new Blob([new Uint8Array(2 * 1024 * 1024 + 1)]))],
  ] as const)('is refused as %s', async (fault, make) => {
    expect(await fillLetterhead(await make(), sampleBulletin, none)).toEqual({ fault })
  })
})
