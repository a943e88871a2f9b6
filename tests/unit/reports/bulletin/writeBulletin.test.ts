import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BulletinDocument } from '../../../../src/domain/bulletin/bulletinDocument'
import type { BulletinPictures } from '../../../../src/reports/bulletin/bulletinPicture'
import { writeBulletin } from '../../../../src/reports/bulletin/writeBulletin'
import { elementsOf, wordsOf, type XmlElement } from '../../../helpers/readXml'
import { misplaced } from './misplaced'
import { readDocx } from './readDocx'
import { sampleBulletin } from './sampleBulletin'

const png = new Uint8Array([137, 80, 78, 71])
const pictures: BulletinPictures = new Map([
  ['trend', { png, width: 960, height: 480, description: '综合得分从85.9分升到86.42分' }],
])

async function written(bulletin: BulletinDocument) {
  const docx = await readDocx(await writeBulletin(bulletin, pictures))
  return { ...docx, body: docx.part('word/document.xml') }
}

function lineOf(body: XmlElement, words: string): XmlElement {
  return elementsOf(body, 'w:p').find((line) => wordsOf(line) === words)!
}

function cellsOf(table: XmlElement): string[][] {
  return elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tc').map(wordsOf))
}

describe('a bulletin as .docx', () => {
  it('is laid out after GB/T 9704: margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters', async () => {
    const { body } = await written(sampleBulletin)
    // 1 mm is 56.69 twentieths of a point: 297 × 210 mm are 16838 × 11906.
    expect(elementsOf(body, 'w:pgSz')[0]!.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(elementsOf(body, 'w:pgMar')[0]!.attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
    })
    // 12756 / 22 = 579.8; 8845 / 20 / 28 = 15.7946 points, 0.2054 less than 16, which are 842 of 4096.
    expect(elementsOf(body, 'w:docGrid')[0]!.attributes).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-842',
    })
  })

  it.each([
    ['关于第12期营商环境指标完成情况的通报', '方正小标宋简体', '44'],
    ['一、总体情况', '黑体', '32'],
    ['（一）县（市、区）', '楷体_GB2312', '32'],
    ['市行政审批局牵头，11月底前完成整改。', '仿宋_GB2312', '32'],
  ])('sets %s in %s, %s half-points', async (words, font, size) => {
    const { body } = await written(sampleBulletin)
    const line = lineOf(body, words)
    expect(elementsOf(line, 'w:rFonts')[0]!.attributes).toEqual({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:cs': 'Times New Roman',
      'w:eastAsia': font,
    })
    expect(elementsOf(line, 'w:sz')[0]!.attributes['w:val']).toBe(size)
  })

  it('names a font to take the place of each that may be missing', async () => {
    const { part } = await written(sampleBulletin)
    const others = elementsOf(part('word/fontTable.xml'), 'w:font').map((font) => [
      font.attributes['w:name'],
      elementsOf(font, 'w:altName')[0]!.attributes['w:val'],
    ])
    expect(Object.fromEntries(others)).toMatchObject({ 仿宋_GB2312: '仿宋', 方正小标宋简体: '宋体' })
  })

  it('indents paragraphs by two characters, and says all their words', async () => {
    const { body } = await written(sampleBulletin)
    const line = lineOf(
      body,
      '本期（11月13日—11月19日），纳入通报的指标共18项，达到目标11项，比上期增加2项；全市综合得分86.42分，提高0.35分。各级各部门要对照目标，逐项查找原因，按时整改到位。',
    )
    expect(elementsOf(line, 'w:ind')[0]!.attributes).toMatchObject({
      'w:firstLine': '640',
      'w:firstLineChars': '200',
    })
  })

  it('has Word tables with every cell, a head that comes again, and figures at the right', async () => {
    const { body } = await written(sampleBulletin)
    const tables = elementsOf(body, 'w:tbl')
    // One in the text, two in the annex, and the lines of 版记.
    expect(tables).toHaveLength(4)
    expect(cellsOf(tables[0]!)).toEqual([
      ['指标', '现值', '目标', '状态'],
      ['企业开办时间（工作日）', '1.2', '≤3', '达标'],
      ['按时办结率', '82.4%', '≥90%', '未达标'],
    ])
    expect(cellsOf(tables[1]!)).toHaveLength(41)
    for (const table of tables.slice(0, 3))
      expect(elementsOf(elementsOf(table, 'w:tr')[0]!, 'w:tblHeader')).toHaveLength(1)
    const figure = elementsOf(elementsOf(tables[0]!, 'w:tr')[1]!, 'w:tc')[1]!
    expect(elementsOf(figure, 'w:jc')[0]!.attributes['w:val']).toBe('right')
    // 40, 20, 20 and 20 of 100 of 8845.
    expect(elementsOf(tables[0]!, 'w:gridCol').map(({ attributes }) => attributes['w:w'])).toEqual([
      '3538',
      '1769',
      '1769',
      '1769',
    ])
  })

  it.each<[what: string, count: number, name: string, isKept: boolean]>([
    ['a dozen short rows', 12, '云岭县', true],
    ['three rows of four lines', 3, '名'.repeat(40), true],
    ['eight rows of four lines, taller than what is kept', 8, '名'.repeat(40), false],
    ['two dozen and one', 25, '云岭县', false],
  ])('keeps %s on a page or not', async (_what, count, name, isKept) => {
    const columns = [
      { label: '单位', align: 'left', width: 30 },
      { label: '得分', align: 'right', width: 70 },
    ] as const
    const rows = Array.from({ length: count }, () => [{ text: name }, { text: '92.35' }])
    const table = { id: 't', title: '排名表', columns, rows, notes: [] }
    const { body } = await written({ ...sampleBulletin, parts: [{ kind: 'table', table }], annex: [] })
    const ranking = elementsOf(body, 'w:tbl').find((one) => wordsOf(one).startsWith('单位得分'))!
    const [, ...below] = elementsOf(ranking, 'w:tr')
    const kept = below.filter((row) =>
      elementsOf(row, 'w:keepNext').some(({ attributes }) => attributes['w:val'] !== 'false'),
    )
    expect(kept).toHaveLength(isKept ? count - 1 : 0)
  })

  it('numbers several notes under their table, and a single one not', async () => {
    const { body } = await written(sampleBulletin)
    const notes = elementsOf(body, 'w:p').map(wordsOf)
    expect(notes).toContain('注：1.得分按公布精度排名，并列者排名不分先后。')
    expect(notes).toContain('2.“—”表示与上期持平。')
    expect(notes).toContain('注：数据来源：虚构。')
  })

  it('lists its annexes, begins each on a page, and ends with 版记', async () => {
    const { body } = await written(sampleBulletin)
    const lines = elementsOf(body, 'w:p').map(wordsOf)
    expect(lines).toContain('附件：1. 县（市、区）排名表')
    expect(lines).toContain('2. 部门环节表')
    for (const number of ['附件1', '附件2'])
      expect(elementsOf(lineOf(body, number), 'w:pageBreakBefore')).toHaveLength(1)
    expect(cellsOf(elementsOf(body, 'w:tbl')[3]!)).toEqual([
      ['报：市委、市人大常委会、市政府、市政协领导'],
      ['送：各县（市、区）党委、政府，市直有关部门'],
      ['云岭市优化营商环境工作领导小组办公室2026年11月20日印发'],
    ])
  })

  it('calls a single annex 附件, without a number', async () => {
    const { body } = await written({ ...sampleBulletin, annex: sampleBulletin.annex.slice(0, 1) })
    expect(elementsOf(body, 'w:p').map(wordsOf)).toEqual(
      expect.arrayContaining(['附件：县（市、区）排名表', '附件']),
    )
  })

  it('sets in a chart as wide as the text, with words for those who cannot see it', async () => {
    const { body, bytes } = await written(sampleBulletin)
    const [about] = elementsOf(body, 'wp:docPr')
    expect(about!.attributes).toMatchObject({ title: '综合得分走势', descr: '综合得分从85.9分升到86.42分' })
    // 589 pixels of 9525 units, and half of that, rounded up.
    expect(elementsOf(body, 'wp:extent')[0]!.attributes).toEqual({ cx: '5610225', cy: '2809875' })
    expect(bytes('word/media/image1.png')).toEqual(png)
  })

  it('numbers pages outside, right on odd ones and left on even ones', async () => {
    const { names, part } = await written(sampleBulletin)
    const footers = names.filter((name) => /^word\/footer\d+\.xml$/.test(name)).map(part)
    expect(footers.map(wordsOf)).toEqual(['—  —', '—  —'])
    const sides = footers.map((footer) => elementsOf(footer, 'w:jc')[0]!.attributes['w:val'])
    expect(sides.toSorted()).toEqual(['left', 'right'])
    expect(elementsOf(part('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
  })

  it('bears its mark on every page, behind the text too', async () => {
    const { names, part } = await written(sampleBulletin)
    const headers = names.filter((name) => /^word\/header\d+\.xml$/.test(name)).map(part)
    expect(headers.map(wordsOf)).toEqual(['虚构示例数据', '虚构示例数据'])
    for (const header of headers)
      expect(elementsOf(header, 'v:textpath').at(-1)!.attributes['string']).toBe('虚构示例数据')
  })

  it('has no header where there is no mark', async () => {
    const unmarked = { ...sampleBulletin }
    delete (unmarked as { mark?: string }).mark
    const { names } = await written(unmarked)
    expect(names.filter((name) => name.startsWith('word/header'))).toEqual([])
  })

  it.each([
    ['关于2026年第46周营商环境指标完成情况的通报', ['关于2026年第46周营商环境', '指标完成情况的通报']],
    // 20 characters of 22 points are 440, the line is of 442.25.
    ['一二三四五六七八九十一二三四五六七八九十', ['一二三四五六七八九十一二三四五六七八九十']],
    ['营商环境通报', ['营商环境通报']],
    // 24 characters: the twelfth is 营.
    [
      '关于进一步优化提升全市营商环境指标任务完成的通报',
      ['关于进一步优化提升全市营商', '环境指标任务完成的通报'],
    ],
  ])('breaks the title %s between words only, wide above', async (title, lines) => {
    const { body } = await written({ ...sampleBulletin, title })
    const found = elementsOf(body, 'w:p').find(
      (line) => elementsOf(line, 'w:spacing')[0]?.attributes['w:line'] === '640',
    )!
    const runs = elementsOf(found, 'w:r')
    expect(runs.map(wordsOf)).toEqual(lines)
    expect(runs.map((run) => elementsOf(run, 'w:br').length)).toEqual(lines.map((_, at) => Math.min(at, 1)))
  })

  it('has a line between a table and 版记, which is one too', async () => {
    const bare = { ...sampleBulletin, annex: [{ ...sampleBulletin.annex[1]!, notes: [] }] }
    const { body } = await written(bare)
    const [main] = body.children as XmlElement[]
    const names = (main!.children as XmlElement[]).map(({ name }) => name)
    expect(names.some((name, at) => name === 'w:tbl' && names[at + 1] === 'w:tbl')).toBe(false)
  })

  it('has every property in the place that Word’s schema gives it, ids once, and a part for every relationship', async () => {
    const docx = await readDocx(await writeBulletin(sampleBulletin, pictures))
    for (const name of docx.names.filter((one) => one.endsWith('.xml')))
      expect(misplaced(docx.part(name)), name).toEqual([])
    const ids = elementsOf(docx.part('word/document.xml'), 'wp:docPr').map(
      ({ attributes }) => attributes['id'],
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const name of docx.names.filter((one) => one.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '')
      const targets = elementsOf(docx.part(name), 'Relationship').map(
        ({ attributes }) => attributes['Target']!,
      )
      for (const target of targets) expect(docx.names).toContain(folder + target)
    }
  })

  it('names no author', async () => {
    const { part } = await written(sampleBulletin)
    const about = part('docProps/core.xml')
    for (const name of ['dc:creator', 'cp:lastModifiedBy'])
      expect(elementsOf(about, name).flatMap(({ children }) => children)).toEqual([])
  })

  it('measures in whole numbers: Word opens no file with another', async () => {
    const { body } = await written(sampleBulletin)
    const measures = ['w:spacing', 'w:ind', 'w:gridCol', 'w:tcW', 'w:tab', 'w:sz']
      .flatMap((name) => elementsOf(body, name))
      .flatMap(({ attributes }) => Object.values(attributes))
    expect(measures.filter((value) => value.includes('.'))).toEqual([])
  })

  it('is a file of XML whatever its texts hold', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<w:p>', '&amp;', ']]>', '\u0000\u0008\ufffe', '\ud800', '"', '⁨x⁩'),
    )
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const bulletin: BulletinDocument = {
          ...sampleBulletin,
          head: { name: one, issue: other, office: one, date: other },
          title: other,
          parts: [
            { kind: 'paragraph', block: 'a', spans: [{ text: one }, { text: other }] },
            { kind: 'chart', chart: 'trend', title: one, shape: 'bars', points: [] },
          ],
          annex: [
            {
              id: 'a',
              title: one,
              columns: [{ label: other, align: 'left', width: 1 }],
              rows: [[{ text: one }]],
              notes: [other],
            },
          ],
          foot: { report: one, send: other, issue: one },
          mark: other,
        }
        const { names, part } = await readDocx(
          await writeBulletin(
            bulletin,
            new Map([['trend', { ...pictures.get('trend')!, description: one }]]),
          ),
        )
        for (const name of names) if (/\.(xml|rels)$/.test(name)) part(name)
      }),
      { numRuns: 15 },
    )
  })
})
