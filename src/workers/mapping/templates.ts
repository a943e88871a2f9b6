import type { Decisions } from '../../domain/mapping/decideNames'
import { emptyMapping, type Mapping } from '../../domain/mapping/mapping'
import { rememberedMapping } from '../../domain/mapping/rememberedMapping'
import type { FileHints, ReadFileResult } from '../../formats/readResult'
import type { TemplateRecord } from '../../storage/records'
import { commonTitle } from './fileTitle'
import { lastingParts } from '../../domain/mapping/lastingParts'
import { isSameShape, type FileShapes } from './fileShapes'

/** Which template each file is read by, by the file's name as shown. */
export type AppliedTemplates = ReadonlyMap<string, TemplateRecord>

/**
 * Templates for files of their shapes, all of one dataset: of the one that is chosen, else of the one whose template was
 * used last. A file for a new dataset, or for another one, has none.
 */
export function templatesFor(
  shapes: FileShapes,
  records: readonly TemplateRecord[],
  target: { readonly dataset: string } | { readonly new: unknown } | undefined,
): AppliedTemplates {
  if (target && 'new' in target) return new Map()
  const fitting = Array.from(shapes, ([file, mine]) => ({
    file,
    all: records.filter(({ template }) => isSameShape(template.shapes, mine)),
  }))
  const newest = fitting.flatMap(({ all }) => all).sort((a, b) => b.usedAt - a.usedAt)[0]
  const datasetId = target?.dataset ?? newest?.datasetId
  return new Map(
    fitting.flatMap(({ file, all }) => {
      const mine = all.find((record) => record.datasetId === datasetId)
      return mine ? [[file, mine] as const] : []
    }),
  )
}

/** What templates say of how files are read, under what was said here; undefined where they say nothing new. */
export function hintsBy(
  templates: AppliedTemplates,
  hints: ReadonlyMap<string, FileHints> | undefined,
): ReadonlyMap<string, FileHints> | undefined {
  const added = [...templates].flatMap(([file, { template }]) => {
    const said = hints?.get(file)
    const hint: FileHints = {
      ...(template.takesHidden !== undefined && said?.takesHidden === undefined
        ? { takesHidden: template.takesHidden }
        : {}),
      ...(template.corrections.length > 0 && said?.parts === undefined
        ? { parts: template.corrections }
        : {}),
    }
    return Object.keys(hint).length > 0 ? [[file, { ...said, ...hint }] as const] : []
  })
  return added.length > 0 ? new Map([...(hints ?? []), ...added]) : undefined
}

export function mappingOf(templates: AppliedTemplates): Mapping {
  const mappings = [...new Set(templates.values())].map(({ template }) => template.mapping)
  if (mappings.length === 0) return emptyMapping
  return {
    entities: mappings.flatMap(({ entities }) => entities),
    indicators: mappings.flatMap(({ indicators }) => indicators),
  }
}

export interface ToRemember {
  readonly results: readonly ReadFileResult[]
  readonly shapes: FileShapes
  readonly templates: AppliedTemplates
  readonly decisions: Decisions
  readonly hints: ReadonlyMap<string, FileHints> | undefined
  readonly datasetId: string
  readonly now: number
  readonly newId: () => string
}

/** A template for each shape of what was imported: of tables made for people, and of others that anything was decided about. */
export function templatesOf(remember: ToRemember): TemplateRecord[] {
  const { results, decisions, hints, datasetId, now, newId } = remember
  const all = rememberedMapping(decisions)
  const byShape = new Map<string, TemplateRecord>()
  const alike = (shapes: readonly string[]) =>
    Array.from(remember.shapes).flatMap(([file, mine]) => (isSameShape(shapes, mine) ? [file] : []))
  for (const result of results) {
    const shapes = remember.shapes.get(result.file)
    if (!shapes || result.tables.length === 0 || byShape.has(shapes.join('\n'))) continue
    const before = remember.templates.get(result.file)?.template.mapping ?? emptyMapping
    const mapping = joined(before, mappingWithin(all, result))
    const { parts = [], takesHidden } = hints?.get(result.file) ?? {}
    const corrections = parts.map(lastingParts)
    const isDecided = mapping.entities.length + mapping.indicators.length + corrections.length > 0
    if (result.layout !== 'madeTable' && !isDecided && takesHidden === undefined) continue
    byShape.set(shapes.join('\n'), {
      ...{ id: newId(), datasetId, name: commonTitle(alike(shapes)), savedAt: now, usedAt: now },
      template: {
        ...{ format: 1, shapes, corrections, mapping },
        ...(takesHidden === undefined ? {} : { takesHidden }),
      },
    })
  }
  return [...byShape.values()]
}

function mappingWithin(mapping: Mapping, { tables }: ReadFileResult): Mapping {
  const codes = new Set(tables.flatMap(({ indicators }) => indicators.map(({ code }) => code)))
  return { entities: mapping.entities, indicators: mapping.indicators.filter(([code]) => codes.has(code)) }
}

/** Names that this week's file lacks may be in next week's again. */
function joined(before: Mapping, after: Mapping): Mapping {
  const all = (of: keyof Mapping) => [...new Map([...before[of], ...after[of]])]
  return { entities: all('entities'), indicators: all('indicators') }
}
