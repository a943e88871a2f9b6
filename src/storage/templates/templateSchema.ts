import * as v from 'valibot'
import type { Direction } from '../../domain/catalogue/catalogue'
import type { ImportTemplate } from '../../domain/mapping/importTemplate'
import type { Mapping, NameChoice } from '../../domain/mapping/mapping'
import type {
  BodyStart,
  Dimension,
  HeaderRow,
  LabelColumn,
  OddColumn,
  OddRow,
  PartsCorrection,
  Said,
  SaidIn,
} from '../../domain/tables/tableParts'
import type { Names } from '../../domain/names'
import { periodSchema } from '../periodSchema'
import { maybe, objectOf, oneOf } from '../schemaParts'

const text = v.string()
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const lines = v.array(line)
const names = objectOf<Names>()({ zh: maybe(text), en: maybe(text) })

const holds = oneOf<Dimension>({
  entity: true,
  entityCode: true,
  group: true,
  indicator: true,
  indicatorCode: true,
  period: true,
  unit: true,
})
const saidIn = oneOf<SaidIn>({ title: true, about: true, sheet: true, file: true, user: true })
const saidText = objectOf<Said<string>>()({ is: text, in: saidIn })

const correction = objectOf<PartsCorrection>()({
  titleRows: maybe(lines),
  aboutRows: maybe(lines),
  headers: maybe(v.array(objectOf<HeaderRow>()({ row: line, holds }))),
  labels: maybe(v.array(objectOf<LabelColumn>()({ column: line, holds }))),
  valueColumns: maybe(lines),
  firstBodyRow: maybe(line),
  lastBodyRow: maybe(line),
  oddRows: maybe(
    v.array(
      objectOf<OddRow>()({
        row: line,
        kind: oneOf<OddRow['kind']>({
          total: true,
          subtotal: true,
          mean: true,
          header: true,
          section: true,
          skipped: true,
        }),
      }),
    ),
  ),
  oddColumns: maybe(
    v.array(
      objectOf<OddColumn>()({
        column: line,
        kind: oneOf<OddColumn['kind']>({ total: true, subtotal: true, mean: true }),
      }),
    ),
  ),
  noteRows: maybe(lines),
  entity: maybe(saidText),
  indicator: maybe(saidText),
  period: maybe(v.object({ is: periodSchema, in: saidIn })),
  unit: maybe(saidText),
  seenAt: maybe(objectOf<BodyStart>()({ row: line, column: line })),
}) satisfies v.GenericSchema<unknown, PartsCorrection>

type ChoiceOf<K extends NameChoice['kind']> = Extract<NameChoice, { kind: K }>
const choice = v.variant('kind', [
  objectOf<ChoiceOf<'known'>>()({
    kind: v.literal('known'),
    code: text,
    factor: maybe(v.pipe(v.number(), v.finite())),
    formerUntil: maybe(text),
  }),
  objectOf<ChoiceOf<'new'>>()({
    kind: v.literal('new'),
    names: maybe(names),
    as: maybe(oneOf<NonNullable<ChoiceOf<'new'>['as']>>({ member: true, aggregate: true })),
    groups: maybe(v.record(text, text)),
    unit: maybe(names),
    direction: maybe(oneOf<Direction>({ higher: true, lower: true })),
  }),
  objectOf<ChoiceOf<'skip'>>()({ kind: v.literal('skip') }),
])
const choices = v.array(v.tuple([text, choice]))

export const templateSchema = objectOf<ImportTemplate>()({
  format: v.literal(1),
  shapes: v.array(text),
  corrections: v.array(correction),
  mapping: objectOf<Mapping>()({ entities: choices, indicators: choices }),
  takesHidden: maybe(v.boolean()),
}) satisfies v.GenericSchema<unknown, ImportTemplate>
