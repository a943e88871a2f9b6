import * as v from 'valibot'
import type {
  Catalogue,
  CataloguePeriod,
  Definition,
  Direction,
  Entity,
  Grouping,
  Indicator,
  Source,
} from '../../domain/catalogue/catalogue'
import type { FormerName, Merger } from '../../domain/catalogue/entityHistory'
import type { ChangeBasis, Formula, PartKind, RollupPeriod, RollupRule } from '../../domain/derived/formula'
import type { CellEdit } from '../../domain/edits/cellEdit'
import type { CellNote, GivenRank, HandEdit } from '../../domain/missing'
import type { Names } from '../../domain/names'
import type { ReturnsSummary } from '../../domain/returns/returnsSummary'
import type { ScenarioChanges } from '../../domain/scoring/scenario'
import type {
  DatasetRecord,
  DocumentKind,
  DocumentRecord,
  EditDraftRecord,
  ImportedFile,
  ImportRecord,
  Json,
  RevisionRecord,
  RevisionSummary,
  ScenarioRecord,
  SchemeRecord,
  SettingRecord,
  TargetSetRecord,
  TemplateRecord,
} from '../records'
import { periodSchema } from '../periodSchema'
import { maybe, objectOf, oneOf } from '../schemaParts'
import { schemeSchema } from '../schemes/schemeSchema'
import { cubeAboutSchema } from '../cases/cubeSchema'
import { targetSetSchema } from '../targets/targetSetSchema'
import { templateSchema } from '../templates/templateSchema'
import {
  backupFormat,
  type CountedTable,
  type Manifest,
  type CubeLine,
  type OriginsLine,
  type PanelLine,
  type SourceLine,
} from './backupFormat'

/** What each line of a backup must be. A field not named here is left out: only a newer version writes it. */
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const key = v.pipe(whole, v.maxValue(0xffff_ffff))
const time = v.pipe(v.number(), v.finite())
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const text = v.string()

const names = objectOf<Names>()({ zh: maybe(text), en: maybe(text) })

const entity = objectOf<Entity>()({
  key,
  code: text,
  names,
  aliases: maybe(v.array(text)),
  kind: oneOf<Entity['kind']>({ member: true, aggregate: true, component: true, unranked: true }),
  partOf: maybe(text),
  groups: maybe(v.record(text, text)),
  formerNames: maybe(v.array(objectOf<FormerName>()({ names, until: text }))),
  mergedInto: maybe(
    objectOf<Merger>()({
      code: text,
      from: text,
      rule: oneOf<Merger['rule']>({ sum: true, none: true }),
    }),
  ),
})

const code = v.pipe(text, v.minLength(1))
const factor = v.pipe(v.number(), v.finite())
type FormulaOf<K extends Formula['kind']> = Extract<Formula, { kind: K }>
const partKind = oneOf<PartKind>({ day: true, week: true, issue: true, month: true, quarter: true })
const rollupPeriod = oneOf<RollupPeriod>({ week: true, month: true, quarter: true, year: true })
const formulas = {
  ratio: objectOf<FormulaOf<'ratio'>>()({
    kind: v.literal('ratio'),
    numerator: code,
    denominator: code,
    scale: factor,
  }),
  ratioOfSums: objectOf<FormulaOf<'ratioOfSums'>>()({
    kind: v.literal('ratioOfSums'),
    numerator: code,
    denominator: code,
    scale: factor,
  }),
  difference: objectOf<FormulaOf<'difference'>>()({
    kind: v.literal('difference'),
    minuend: code,
    subtrahend: code,
  }),
  share: objectOf<FormulaOf<'share'>>()({ kind: v.literal('share'), part: code, of: maybe(code) }),
  change: objectOf<FormulaOf<'change'>>()({
    kind: v.literal('change'),
    indicator: code,
    against: oneOf<ChangeBasis>({ previous: true, lastYear: true, yearStart: true }),
    as: oneOf<FormulaOf<'change'>['as']>({ difference: true, percent: true }),
  }),
  rollup: objectOf<FormulaOf<'rollup'>>()({
    kind: v.literal('rollup'),
    indicator: code,
    rule: oneOf<RollupRule>({ sum: true, mean: true, last: true }),
    from: partKind,
    to: rollupPeriod,
  }),
  rollupRatio: objectOf<FormulaOf<'rollupRatio'>>()({
    kind: v.literal('rollupRatio'),
    numerator: code,
    denominator: code,
    scale: factor,
    from: partKind,
    to: rollupPeriod,
  }),
} satisfies { [K in Formula['kind']]: v.GenericSchema<unknown, FormulaOf<K>> }
const { ratio, ratioOfSums, difference, share, change, rollup, rollupRatio } = formulas
const formula = v.variant('kind', [ratio, ratioOfSums, difference, share, change, rollup, rollupRatio])

const indicator = objectOf<Indicator>()({
  code: text,
  names,
  unit: maybe(names),
  direction: maybe(oneOf<Direction>({ higher: true, lower: true })),
  kind: oneOf<Indicator['kind']>({ value: true, score: true, rank: true }),
  decimals: maybe(whole),
  parent: maybe(text),
  ranksOf: maybe(text),
  panel: maybe(id),
  formula: maybe(formula),
  definition: maybe(id),
  latest: maybe(key),
  count: maybe(whole),
})

const source = objectOf<Source>()({
  title: names,
  publisher: maybe(names),
  licence: maybe(text),
  url: maybe(text),
  vintage: maybe(names),
  notice: maybe(names),
  revisedOnEdition: maybe(text),
  synthetic: maybe(v.boolean()),
})

const group = objectOf<Grouping['groups'][number]>()({ id: text, names })
const catalogue = objectOf<Catalogue>()({
  entities: v.array(entity),
  groupings: v.array(objectOf<Grouping>()({ id: text, names, groups: v.array(group) })),
  periods: v.array(objectOf<CataloguePeriod>()({ key, period: periodSchema })),
  indicators: v.array(indicator),
  source,
  cases: maybe(id),
})

export const datasetSchema = objectOf<DatasetRecord>()({
  id,
  names,
  builtin: maybe(text),
  head: v.nullable(id),
  order: v.pipe(v.number(), v.finite()),
  createdAt: time,
  pack: maybe(objectOf<NonNullable<DatasetRecord['pack']>>()({ url: maybe(text), etag: maybe(text) })),
}) satisfies v.GenericSchema<unknown, DatasetRecord>

export const revisionSchema = objectOf<RevisionRecord>()({
  id,
  datasetId: id,
  number: whole,
  parent: v.nullable(id),
  importId: v.nullable(id),
  restores: maybe(id),
  createdAt: time,
  summary: objectOf<RevisionSummary>()({
    files: v.array(text),
    newCells: whole,
    changedCells: whole,
    removedCells: maybe(whole),
    returns: maybe(
      objectOf<ReturnsSummary>()({
        ...{ period: key, expected: whole, missing: v.array(key), missingNames: v.array(text) },
        ...{ twice: v.array(key), late: v.array(key) },
      }),
    ),
    indicators: whole,
    note: maybe(text),
    derived: maybe(oneOf<NonNullable<RevisionSummary['derived']>>({ added: true, removed: true })),
    edits: maybe(whole),
    history: maybe(text),
    copied: maybe(v.literal(true)),
  }),
  catalogue,
}) satisfies v.GenericSchema<unknown, RevisionRecord>

export const importSchema = objectOf<ImportRecord>()({
  id,
  datasetId: id,
  status: v.literal('published'),
  files: v.array(
    objectOf<ImportedFile>()({
      name: text,
      size: whole,
      sha256: text,
      encoding: maybe(text),
      layout: maybe(text),
      template: maybe(text),
    }),
  ),
  startedAt: time,
  heartbeat: time,
}) satisfies v.GenericSchema<unknown, ImportRecord>

const json: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(json), v.record(v.string(), json)]),
)
export const settingSchema = objectOf<SettingRecord>()({ key: id, value: json }) satisfies v.GenericSchema<
  unknown,
  SettingRecord
>

export const documentSchema = objectOf<DocumentRecord>()({
  id,
  datasetId: id,
  kind: oneOf<DocumentKind>({
    reviewRules: true,
    review: true,
    publication: true,
    bulletin: true,
    bulletinTemplate: true,
    task: true,
    pack: true,
  }),
  savedAt: time,
  keeps: maybe(id),
  content: json,
}) satisfies v.GenericSchema<unknown, DocumentRecord>

export const schemeRecordSchema = objectOf<SchemeRecord>()({
  id,
  datasetId: id,
  code: text,
  version: v.pipe(whole, v.minValue(1)),
  savedAt: time,
  note: maybe(text),
  scheme: schemeSchema,
}) satisfies v.GenericSchema<unknown, SchemeRecord>

export const targetSetRecordSchema = objectOf<TargetSetRecord>()({
  id,
  datasetId: id,
  code: text,
  version: v.pipe(whole, v.minValue(1)),
  savedAt: time,
  set: targetSetSchema,
}) satisfies v.GenericSchema<unknown, TargetSetRecord>

const finite = v.pipe(v.number(), v.finite())
const changes = objectOf<ScenarioChanges>()({
  values: v.array(
    objectOf<ScenarioChanges['values'][number]>()({ entity: text, indicator: text, value: finite }),
  ),
  weights: v.array(objectOf<ScenarioChanges['weights'][number]>()({ node: text, weight: finite })),
})
export const scenarioSchema = objectOf<ScenarioRecord>()({
  id,
  datasetId: id,
  name: text,
  savedAt: time,
  revisionId: id,
  revision: whole,
  schemeCode: text,
  schemeVersion: whole,
  period: text,
  changes,
}) satisfies v.GenericSchema<unknown, ScenarioRecord>

export const definitionSchema = v.object({
  id,
  definition: objectOf<Definition>()({
    code: text,
    text: names,
    source: maybe(text),
    methodology: maybe(names),
  }),
}) satisfies v.GenericSchema<unknown, { id: string; definition: Definition }>

const said = {
  reason: maybe(
    oneOf<NonNullable<CellNote['reason']>>({
      noData: true,
      notApplicable: true,
      noPractice: true,
      unparseable: true,
      suppressed: true,
    }),
  ),
  text: maybe(text),
  rank: maybe(
    objectOf<GivenRank>()({
      rank: v.pipe(v.number(), v.finite()),
      of: maybe(v.pipe(v.number(), v.finite())),
    }),
  ),
  bound: maybe(
    oneOf<NonNullable<CellNote['bound']>>({ '<': true, '≤': true, '>': true, '≥': true, '≈': true }),
  ),
}
const saidNote = objectOf<Omit<CellNote, 'edit'>>()(said)
const original = objectOf<NonNullable<HandEdit['original']>>()({
  value: maybe(v.pipe(v.number(), v.finite())),
  note: maybe(saidNote),
})
const note = objectOf<CellNote>()({
  ...said,
  edit: maybe(objectOf<HandEdit>()({ at: time, note: maybe(text), original: maybe(original) })),
}) satisfies v.GenericSchema<unknown, CellNote>

export const templateRecordSchema = objectOf<TemplateRecord>()({
  id,
  datasetId: id,
  name: text,
  savedAt: time,
  usedAt: time,
  template: templateSchema,
}) satisfies v.GenericSchema<unknown, TemplateRecord>

export const editDraftSchema = objectOf<EditDraftRecord>()({
  datasetId: id,
  savedAt: time,
  edits: v.array(
    objectOf<CellEdit>()({
      indicator: code,
      entity: key,
      period: key,
      value: v.nullable(finite),
      said: maybe(saidNote),
      was: v.nullable(finite),
      note: maybe(text),
      at: time,
    }),
  ),
}) satisfies v.GenericSchema<unknown, EditDraftRecord>

export const panelSchema = objectOf<PanelLine>()({
  id,
  format: v.literal(1),
  notes: v.array(v.tuple([whole, note])),
  size: whole,
}) satisfies v.GenericSchema<unknown, PanelLine>

export const cubeSchema = objectOf<CubeLine>()({
  id,
  format: v.literal(1),
  about: cubeAboutSchema,
  size: whole,
}) satisfies v.GenericSchema<unknown, CubeLine>

export const originsSchema = objectOf<OriginsLine>()({
  id,
  sources: v.array(
    objectOf<SourceLine>()({
      importId: id,
      file: whole,
      sheet: maybe(text),
      rowsBy: oneOf<SourceLine['rowsBy']>({ entity: true, cell: true }),
      columnsBy: oneOf<SourceLine['columnsBy']>({ period: true, fixed: true, cell: true }),
      entityKeys: key,
      periodKeys: key,
      rows: key,
      columns: key,
    }),
  ),
  bySource: maybe(key),
}) satisfies v.GenericSchema<unknown, OriginsLine>

const counts = objectOf<Record<CountedTable, number>>()({
  datasets: whole,
  revisions: whole,
  imports: whole,
  settings: whole,
  definitions: whole,
  panels: whole,
  origins: whole,
  // Backups of version 1 know of none of these, those of version 2 not of targets, of version 3 not of cases,
  // of version 4 not of templates and edits, of version 5 not of documents.
  schemes: v.optional(whole, 0),
  scenarios: v.optional(whole, 0),
  targets: v.optional(whole, 0),
  cubes: v.optional(whole, 0),
  templates: v.optional(whole, 0),
  editDrafts: v.optional(whole, 0),
  documents: v.optional(whole, 0),
})
export const manifestSchema = objectOf<Manifest>()({
  format: v.literal(backupFormat),
  version: whole,
  createdAt: time,
  counts,
}) satisfies v.GenericSchema<unknown, Manifest>

/** Read first, so that a newer backup is called newer and not invalid. */
export const manifestHeadSchema = v.object({ format: v.literal(backupFormat), version: whole })
