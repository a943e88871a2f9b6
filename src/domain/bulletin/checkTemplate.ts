import type { BulletinVocabulary } from './bulletinFacts'
import type { BulletinBlock, BulletinTemplate } from './bulletinTemplate'
import { strayBraces, textPieces } from './textPieces'

/** What is wrong with a template, and where: nothing of it is dropped in silence. */
export interface TemplateIssue {
  readonly code:
    | 'unknownField'
    | 'strayBrace'
    | 'unknownCondition'
    | 'unknownList'
    | 'unknownTable'
    | 'unknownChart'
    | 'sameBlock'
    | 'noSections'
  /** Heading of the section. */
  readonly section?: string
  /** Of the head and the foot, as drafts name them: `head.issue`, `title`; `annex`. */
  readonly line?: string
  /** The block's place in its section, from 1. */
  readonly block?: number
  /** Place in the text, from 1. */
  readonly character?: number
  readonly name?: string
}

type Place = Omit<TemplateIssue, 'code' | 'name'>

/** Holds a template against the names there are; none where it is sound. */
export function checkTemplate(
  template: BulletinTemplate,
  names: BulletinVocabulary,
): readonly TemplateIssue[] {
  const { head, foot, title, to, sections, annex } = template
  const ids = new Set<string>()
  const issues: TemplateIssue[] = [
    ...lineIssues('head.', head, names),
    ...lineIssues('', { title, to }, names),
    ...lineIssues('foot.', foot, names),
  ]
  for (const { heading, blocks } of sections) {
    issues.push(...fieldIssues(heading, names.fields, { section: heading }))
    blocks.forEach((block, index) => {
      const place = { section: heading, block: index + 1 }
      if (ids.has(block.id)) issues.push({ code: 'sameBlock', ...place, name: block.id })
      ids.add(block.id)
      issues.push(...blockIssues(block, names, place))
    })
  }
  for (const name of annex)
    if (!names.tables.includes(name)) issues.push({ code: 'unknownTable', line: 'annex', name })
  if (sections.length === 0) issues.push({ code: 'noSections' })
  return issues
}

function lineIssues(
  prefix: string,
  lines: Readonly<Record<string, string>>,
  { fields }: BulletinVocabulary,
): TemplateIssue[] {
  return Object.entries(lines).flatMap(([key, text]) => fieldIssues(text, fields, { line: prefix + key }))
}

function blockIssues(block: BulletinBlock, names: BulletinVocabulary, place: Place): TemplateIssue[] {
  const issues: TemplateIssue[] = []
  if ('when' in block && block.when !== undefined && !names.conditions.includes(block.when))
    issues.push({ code: 'unknownCondition', ...place, name: block.when })
  if (block.kind === 'table' && !names.tables.includes(block.table))
    issues.push({ code: 'unknownTable', ...place, name: block.table })
  if (block.kind === 'chart' && !names.charts.includes(block.chart))
    issues.push({ code: 'unknownChart', ...place, name: block.chart })
  if (block.kind !== 'text') return issues
  const list =
    block.each && Object.hasOwn(names.lists, block.each.list) ? names.lists[block.each.list] : undefined
  if (block.each && !list) issues.push({ code: 'unknownList', ...place, name: block.each.list })
  const { before = '', after = '' } = block.each ?? {}
  return [
    ...issues,
    ...fieldIssues(block.text, [...names.fields, ...(list ?? [])], place),
    ...fieldIssues(before, names.fields, place),
    ...fieldIssues(after, names.fields, place),
  ]
}

function fieldIssues(text: string, known: readonly string[], place: Place): TemplateIssue[] {
  const unknown = textPieces(text).flatMap((piece) =>
    'field' in piece && !known.includes(piece.field)
      ? [{ code: 'unknownField' as const, ...place, character: piece.at + 1, name: piece.field }]
      : [],
  )
  const stray = strayBraces(text).map(({ brace, at }) => {
    return { code: 'strayBrace' as const, ...place, character: at + 1, name: brace }
  })
  return [...unknown, ...stray]
}
