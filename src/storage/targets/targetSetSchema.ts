import * as v from 'valibot'
import type { Names } from '../../domain/names'
import type {
  Comparator,
  Target,
  TargetMeasure,
  TargetScope,
  TargetSet,
  TargetStage,
} from '../../domain/targets/target'
import { maybe, oneOf, strictOf } from '../schemaParts'

/** More than any office sets, and few enough to check while somebody waits. */
const mostTargets = 2000

const number = v.pipe(v.number(), v.finite())
const text = v.string()
const code = v.pipe(text, v.minLength(1))
const names = strictOf<Names>()({ zh: maybe(text), en: maybe(text) })

const scope = strictOf<TargetScope>()({
  groups: maybe(v.record(text, text)),
  entities: maybe(v.array(text)),
})

const comparator = oneOf<Comparator>({ '≥': true, '>': true, '≤': true, '<': true, '=': true })

const stage = strictOf<TargetStage>()({
  names: maybe(names),
  value: number,
  comparator: maybe(comparator),
  deadline: maybe(text),
})

const target = strictOf<Target>()({
  code,
  indicator: text,
  names: maybe(names),
  aliases: maybe(v.array(text)),
  unit: maybe(names),
  measure: oneOf<TargetMeasure>({
    value: true,
    rank: true,
    score: true,
    tier: true,
    rise: true,
    milestone: true,
  }),
  comparator,
  stages: v.array(stage),
  scope,
  baseline: maybe(strictOf<NonNullable<Target['baseline']>>()({ date: text, value: number })),
  near: maybe(v.union([v.strictObject({ share: number }), v.strictObject({ units: number })])),
  path: maybe(v.array(v.strictTuple([text, number]))),
  counts: maybe(strictOf<NonNullable<Target['counts']>>()({ numerator: code, denominator: code })),
  doneOn: maybe(text),
  lead: maybe(text),
  overseer: maybe(text),
  source: maybe(text),
})

/** What a set of targets must be. A field not named here is refused: a misspelt deadline would be lost in silence. */
export const targetSetSchema = strictOf<TargetSet>()({
  format: v.literal(1),
  code,
  names,
  note: maybe(names),
  targets: v.pipe(v.array(target), v.maxLength(mostTargets)),
}) satisfies v.GenericSchema<unknown, TargetSet>
