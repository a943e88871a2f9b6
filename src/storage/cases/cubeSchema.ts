import * as v from 'valibot'
import { caseKinds, type CaseLayer } from '../../domain/approvals/caseCube'
import type { CaseRules, ItemRule } from '../../domain/approvals/caseRules'
import type { CountingRule } from '../../domain/approvals/elapsedDays'
import type { CubeAbout } from '../records'
import { maybe, objectOf } from '../schemaParts'

const whole = v.pipe(v.number(), v.safeInteger())
const finite = v.pipe(v.number(), v.finite())
const text = v.string()

const rules = objectOf<CaseRules>()({
  counting: objectOf<CountingRule>()({
    days: v.picklist(['working', 'calendar']),
    countsAcceptance: v.boolean(),
    sameDay: v.picklist([0, 1]),
    closesAt: maybe(whole),
  }),
  comparator: v.picklist(['<', '≤']),
  monthDays: finite,
  yearDays: finite,
  weekStart: v.picklist([1, 2, 3, 4, 5, 6, 7]),
  items: v.array(objectOf<ItemRule>()({ words: text, type: text })),
})

const layer = objectOf<CaseLayer>()({
  importId: text,
  file: whole,
  kind: v.picklist(caseKinds),
  first: whole,
  last: whole,
  exportedAt: finite,
  departments: v.array(whole),
  types: v.array(text),
  sortedBy: text,
})

/** What a backup says of a cube beside its bytes. */
export const cubeAboutSchema = objectOf<CubeAbout>()({
  rules,
  types: v.array(text),
  layers: v.array(layer),
  counts: v.array(text),
}) satisfies v.GenericSchema<unknown, CubeAbout>
