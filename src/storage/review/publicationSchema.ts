import * as v from 'valibot'
import type { Names } from '../../domain/names'
import type {
  FrozenGroup,
  FrozenLine,
  FrozenTarget,
  Objection,
  PeriodWork,
  Publication,
  PublicationBasis,
} from '../../domain/review/publication'
import { periodSchema } from '../periodSchema'
import { maybe, oneOf, strictOf } from '../schemaParts'
import { schemeSchema } from '../schemes/schemeSchema'
import { targetSetSchema } from '../targets/targetSetSchema'
import { bulletinDocumentSchema } from './bulletinDocumentSchema'
import { groupRulesSchema } from './reviewRulesSchema'

const text = v.string()
const number = v.pipe(v.number(), v.finite())
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const names = strictOf<Names>()({ zh: maybe(text), en: maybe(text) })

const line = strictOf<FrozenLine>()({
  entity: text,
  names,
  score: maybe(number),
  rank: maybe(number),
  tied: maybe(v.literal(true)),
  gap: maybe(text),
})

const target = strictOf<FrozenTarget>()({
  set: text,
  target: text,
  entity: text,
  names,
  status: oneOf<FrozenTarget['status']>({ met: true, near: true, short: true, noData: true }),
  actual: maybe(number),
  value: number,
})

const basis = strictOf<PublicationBasis>()({
  revision: text,
  revisionNumber: whole,
  scheme: maybe(
    strictOf<NonNullable<PublicationBasis['scheme']>>()({
      code: text,
      version: whole,
      names,
      content: schemeSchema,
    }),
  ),
  targets: v.array(
    strictOf<PublicationBasis['targets'][number]>()({ code: text, version: whole, content: targetSetSchema }),
  ),
})

export const publicationSchema = strictOf<Publication>()({
  format: v.literal(1),
  period: periodSchema,
  version: v.pipe(whole, v.minValue(1)),
  correction: maybe(text),
  publishedAt: number,
  signedBy: maybe(text),
  minutesAhead: maybe(number),
  basis,
  groups: v.array(
    strictOf<FrozenGroup>()({
      rules: groupRulesSchema,
      lines: v.array(line),
      measured: maybe(v.array(text)),
    }),
  ),
  targets: v.array(target),
  notReported: v.array(text),
  bulletin: maybe(bulletinDocumentSchema),
}) satisfies v.GenericSchema<unknown, Publication>

export const periodWorkSchema = strictOf<PeriodWork>()({
  format: v.literal(1),
  checked: maybe(strictOf<NonNullable<PeriodWork['checked']>>()({ at: number, on: text })),
  objections: v.array(
    strictOf<Objection>()({
      id: text,
      by: text,
      text,
      on: text,
      outcome: maybe(
        strictOf<NonNullable<Objection['outcome']>>()({ accepted: v.boolean(), text, on: text }),
      ),
    }),
  ),
}) satisfies v.GenericSchema<unknown, PeriodWork>
