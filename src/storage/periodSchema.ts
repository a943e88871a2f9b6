import * as v from 'valibot'
import type { Period } from '../domain/periods/period'
import { maybe, objectOf } from './schemaParts'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const text = v.string()

type PeriodOf<K extends Period['kind']> = Extract<Period, { kind: K }>
const periods = {
  year: objectOf<PeriodOf<'year'>>()({ kind: v.literal('year'), year: whole, edition: maybe(text) }),
  quarter: objectOf<PeriodOf<'quarter'>>()({ kind: v.literal('quarter'), year: whole, quarter: whole }),
  month: objectOf<PeriodOf<'month'>>()({ kind: v.literal('month'), year: whole, month: whole }),
  week: objectOf<PeriodOf<'week'>>()({ kind: v.literal('week'), year: whole, week: whole }),
  day: objectOf<PeriodOf<'day'>>()({ kind: v.literal('day'), date: text }),
  issue: objectOf<PeriodOf<'issue'>>()({
    kind: v.literal('issue'),
    number: whole,
    first: maybe(text),
    last: maybe(text),
    year: maybe(whole),
  }),
} satisfies { [K in Period['kind']]: v.GenericSchema<unknown, PeriodOf<K>> }
const { year, quarter, month, week, day, issue } = periods
export const periodSchema = v.variant('kind', [year, quarter, month, week, day, issue])
