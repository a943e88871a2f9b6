import * as v from 'valibot'
import type {
  BulletinCell,
  BulletinChart,
  BulletinColumn,
  BulletinDocument,
  BulletinPart,
  BulletinPoint,
  BulletinSpan,
  BulletinTable,
} from '../../domain/bulletin/bulletinDocument'
import { maybe, oneOf, strictOf } from '../schemaParts'

const text = v.string()
const number = v.pipe(v.number(), v.finite())

const span = strictOf<BulletinSpan>()({ text, figure: maybe(text), block: maybe(text) })
const column = strictOf<BulletinColumn>()({
  label: text,
  align: oneOf<BulletinColumn['align']>({ left: true, center: true, right: true }),
  width: number,
})
const cell = strictOf<BulletinCell>()({ text, value: maybe(number), figure: maybe(text) })
const table = strictOf<BulletinTable>()({
  id: text,
  title: text,
  columns: v.array(column),
  rows: v.array(v.array(cell)),
  notes: v.array(text),
})

type PartOf<K extends BulletinPart['kind']> = Extract<BulletinPart, { kind: K }>
const part = v.variant('kind', [
  strictOf<PartOf<'heading'>>()({ kind: v.literal('heading'), level: v.picklist([1, 2]), text }),
  strictOf<PartOf<'paragraph'>>()({ kind: v.literal('paragraph'), block: text, spans: v.array(span) }),
  strictOf<PartOf<'table'>>()({ kind: v.literal('table'), table }),
  strictOf<PartOf<'chart'>>()({
    kind: v.literal('chart'),
    chart: text,
    title: text,
    shape: oneOf<BulletinChart['shape']>({ bars: true, line: true }),
    points: v.array(strictOf<BulletinPoint>()({ label: text, text, value: number, rank: maybe(number) })),
  }),
])

/** A bulletin as it was published. */
export const bulletinDocumentSchema = strictOf<BulletinDocument>()({
  head: strictOf<BulletinDocument['head']>()({ name: text, issue: text, office: text, date: text }),
  title: text,
  to: text,
  parts: v.array(part),
  annex: v.array(table),
  foot: strictOf<BulletinDocument['foot']>()({ report: text, send: text, issue: text }),
  mark: maybe(text),
}) satisfies v.GenericSchema<unknown, BulletinDocument>
