import type { FactIndicator } from '../../domain/facts/factTable'
import type { Names } from '../../domain/names'
import type { Period } from '../../domain/periods/period'
import type { EntityMention } from '../entityIndex'
import { breadyEdition } from './breadyEditions'
import type { RowValueColumn, ValueColumn } from './cellWriters'
import { headerKey } from './columnRoles'
import type { LayoutSetting, Recogniser, TableHead } from './layout'
import { entityColumnsOf, openRows, viewHead, type HeadView } from './rowTable'

const points: Names = { en: 'points', zh: '分' }
const pillars: readonly (readonly [header: RegExp, name: Names])[] = [
  [/^(?:pillar ?(?:1|I)\b|regulatory framework)/i, { en: 'Regulatory Framework', zh: '监管框架' }],
  [/^(?:pillar ?(?:2|II)\b|public services)/i, { en: 'Public Services', zh: '公共服务' }],
  [/^(?:pillar ?(?:3|III)\b|operational efficiency)/i, { en: 'Operational Efficiency', zh: '办事效率' }],
]
const topics: readonly (readonly [en: string, zh: string])[] = [
  ['Business Entry', '企业准入'],
  ['Business Location', '获取经营场所'],
  ['Utility Services', '市政公用服务接入'],
  ['Labor', '雇佣劳工'],
  ['Financial Services', '获取金融服务'],
  ['International Trade', '国际贸易'],
  ['Taxation', '纳税'],
  ['Dispute Resolution', '解决商业纠纷'],
  ['Market Competition', '促进市场竞争'],
  ['Business Insolvency', '办理破产'],
]

/** Whether a row is of a group of economies: those stand among them, their names for codes. */
function isGroup(text: string): boolean {
  return /^(?:low|lower middle|upper middle|high) income$|^(?:world|average)/i.test(text)
}

/** Which pillar a header names, from 1: `Pillar 1`, `Pillar II`, `Public Services score`. */
function pillarOf(text: string): number | undefined {
  const at = pillars.findIndex(([pattern]) => pattern.test(text.trim()))
  return at < 0 ? undefined : at + 1
}

function topicName(text: string): Names {
  const key = headerKey(text)
  const [en, zh] = topics.find(([name]) => headerKey(name) === key) ?? []
  return en && zh ? { en, zh } : { en: text }
}

function isTopic(text: string): boolean {
  return topicName(text).zh !== undefined
}

/** B-READY has three pillars; other indices have more. */
function isForeignPillar(text: string): boolean {
  return /^pillar ?(?:[4-9]|1\d|iv|v)/i.test(text.trim())
}

/** A pillar over all topics, or of the topic of its row. */
function pillarIndicator(pillar: number, topic: string): FactIndicator {
  const { en, zh } = pillars[pillar - 1]![1]
  const named = topicName(topic)
  const of = topic === '' ? { en: '', zh: '' } : { en: `${named.en}: `, zh: `${named.zh ?? named.en}：` }
  return {
    code: topic === '' ? `Pillar ${pillar}` : `${named.en}: Pillar ${pillar}`,
    names: { en: `${of.en}Pillar ${pillar}, ${en}`, zh: `${of.zh}支柱${pillar} ${zh}` },
    unit: points,
    kind: 'score',
    direction: 'higher',
  }
}

function topicIndicator(text: string): FactIndicator {
  const names = topicName(text)
  return { code: names.en!, names, unit: points, kind: 'score', direction: 'higher' }
}

/** Columns of pillars, of one topic each where rows name their topic; else columns of pillars and topics. */
function scoresOf({ header, figures }: HeadView): readonly RowValueColumn[] | readonly ValueColumn[] {
  const topic = header.findIndex((text) => headerKey(text) === 'topic')
  const pillarColumns = figures.flatMap((column) => {
    const pillar = pillarOf(header[column]!)
    return pillar === undefined ? [] : [{ column, pillar }]
  })
  if (topic >= 0)
    return pillarColumns.map(({ column, pillar }) => ({
      column,
      indicator: { columns: [topic], describe: ([text]) => pillarIndicator(pillar, text!) },
    }))
  const topicColumns = figures.filter((column) => isTopic(header[column]!))
  return [
    ...pillarColumns.map(({ column, pillar }) => ({ column, indicator: pillarIndicator(pillar, '') })),
    ...topicColumns.map((column) => ({ column, indicator: topicIndicator(header[column]!) })),
  ]
}

/** `High income` stands among the economies, its name for a code. */
function mention(code: string, name: string): EntityMention {
  const plain = { code: code || undefined, name: name || undefined }
  return isGroup(name || code) ? { ...plain, kind: 'aggregate' } : plain
}

/** The edition that the table's economies are known by, where the head is the whole table. */
function editionOf(head: TableHead, code: number | undefined): Period | undefined {
  if (code === undefined) return undefined
  const codes = head.map((cells) => cells[code]?.trim() ?? '')
  return breadyEdition(codes.slice(1).filter((text) => text !== '' && !isGroup(text)))
}

function periodOf(view: HeadView, code: number | undefined, setting: LayoutSetting) {
  if (view.period) return { period: view.period }
  const edition = editionOf([view.header, ...view.rows], code)
  if (!edition) return {}
  return {
    period: { fixed: edition },
    warn: () => setting.issues.add('editionByEconomies', {}, { edition: 'B-READY 2024', count: 50 }),
  }
}

/**
 * B-READY tables: a row for each economy (and topic, where a column has it), columns for the three pillars or for topics.
 * The edition is in a column or a title, else the first one is known by its economies, else it is asked for.
 */
export const recogniseBready: Recogniser = (head, setting) => {
  const view = viewHead(head, setting)
  if (!view) return undefined
  const { header, headerIndex } = view
  const pillarCount = new Set(header.map(pillarOf).filter((pillar) => pillar !== undefined)).size
  const isBready = (pillarCount >= 2 || header.filter(isTopic).length >= 5) && !header.some(isForeignPillar)
  const columns = entityColumnsOf(view)
  const values = scoresOf(view)
  if (!isBready || !columns || values.length === 0) return undefined
  const { period, warn } = periodOf(view, columns.entityCode, setting)
  return {
    layout: 'bready',
    confidence: 0.92,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[columns.entityName ?? columns.entityCode ?? 0]!,
    },
    needs: period ? [] : ['period'],
    open: () => {
      warn?.()
      const entity = { ...columns, mention }
      return openRows({ headerRow: headerIndex + 1, header, entity, values }, period, setting)
    },
  }
}
