import * as v from 'valibot'
import type {
  BlockEdit,
  BulletinBlock,
  BulletinDraft,
  BulletinSection,
  BulletinTemplate,
  EachItem,
} from '../../domain/bulletin/bulletinTemplate'
import { maybe, strictOf } from '../schemaParts'

const text = v.string()
const some = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000))

const each = strictOf<EachItem>()({
  list: text,
  limit: maybe(some),
  joined: maybe(text),
  before: maybe(text),
  after: maybe(text),
})

type BlockOf<K extends BulletinBlock['kind']> = Extract<BulletinBlock, { kind: K }>
const block = v.variant('kind', [
  strictOf<BlockOf<'text'>>()({
    kind: v.literal('text'),
    id: text,
    text,
    when: maybe(text),
    each: maybe(each),
    runsOn: maybe(v.literal(true)),
  }),
  strictOf<BlockOf<'own'>>()({ kind: v.literal('own'), id: text, hint: text }),
  strictOf<BlockOf<'table'>>()({ kind: v.literal('table'), id: text, table: text, when: maybe(text) }),
  strictOf<BlockOf<'chart'>>()({ kind: v.literal('chart'), id: text, chart: text, when: maybe(text) }),
])

export const bulletinTemplateSchema = strictOf<BulletinTemplate>()({
  format: v.literal(1),
  code: text,
  name: text,
  head: strictOf<BulletinTemplate['head']>()({ name: text, issue: text, office: text, date: text }),
  title: text,
  to: text,
  foot: strictOf<BulletinTemplate['foot']>()({ report: text, send: text, issue: text }),
  sections: v.array(
    strictOf<BulletinSection>()({
      id: text,
      heading: text,
      blocks: v.array(block),
      isOptional: maybe(v.boolean()),
    }),
  ),
  annex: v.array(text),
}) satisfies v.GenericSchema<unknown, BulletinTemplate>

export const bulletinDraftSchema = strictOf<BulletinDraft>()({
  format: v.literal(1),
  template: bulletinTemplateSchema,
  edits: v.array(v.tuple([text, strictOf<BlockEdit>()({ text, figures: v.array(v.tuple([text, text])) })])),
}) satisfies v.GenericSchema<unknown, BulletinDraft>
