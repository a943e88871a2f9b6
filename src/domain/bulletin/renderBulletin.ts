import { blockText } from './blockText'
import type { BulletinDocument, BulletinPart, BulletinSpan } from './bulletinDocument'
import type { BulletinFacts, FactFields } from './bulletinFacts'
import type { BlockEdit, BulletinBlock, BulletinDraft, BulletinSection } from './bulletinTemplate'
import { liveFields } from './liveFields'
import { textPieces } from './textPieces'

/** A figure in an edited text that is no longer what it was when the text was written; `after` is '' where it is gone. */
export interface ChangedFigure {
  readonly block: string
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface RenderedBulletin {
  readonly document: BulletinDocument
  readonly changed: readonly ChangedFigure[]
  /** Which section a heading is of. */
  readonly headings: ReadonlyMap<BulletinPart, BulletinSection>
  /** Blocks to be written by hand in which nothing stands yet. */
  readonly unwritten: readonly string[]
}

type Edits = ReadonlyMap<string, BlockEdit>

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一、二、…十一、: the number of a section, from 1. */
export function sectionNumber(at: number): string {
  if (at <= 10) return numerals[at - 1]!
  const [tens, ones] = [Math.floor(at / 10), at % 10]
  return `${tens > 1 ? numerals[tens - 1] : ''}十${ones > 0 ? numerals[ones - 1] : ''}`
}

/**
 * Makes the final words of a bulletin of its draft and the period's facts. A field that is not known stands as `{name}`,
 * which `checkTemplate` names with its place; one that an edited text had a figure for, and that is gone, as that figure.
 * Sections are numbered in their order, optional ones that say nothing left out.
 *
 * @param mark such as 虚构示例数据.
 */
export function renderBulletin(draft: BulletinDraft, facts: BulletinFacts, mark?: string): RenderedBulletin {
  const { template } = draft
  const edits: Edits = new Map(draft.edits)
  const fields = liveFields(facts)
  const line = (id: string, text: string) => {
    const edit = edits.get(id)
    return spansOf(edit?.text ?? text, fields, edit)
      .map((span) => span.text)
      .join('')
  }
  const lines = <T extends Readonly<Record<string, string>>>(prefix: string, of: T) =>
    Object.fromEntries(Object.entries(of).map(([key, text]) => [key, line(`${prefix}.${key}`, text)])) as {
      [K in keyof T]: string
    }
  const parts: BulletinPart[] = []
  const headings = new Map<BulletinPart, BulletinSection>()
  for (const section of template.sections) {
    const said = sectionParts(section, edits, facts, fields)
    if (said.length === 0 && section.isOptional) continue
    const text = `${sectionNumber(headings.size + 1)}、${line(section.id, section.heading)}`
    const heading: BulletinPart = { kind: 'heading', level: 1, text }
    headings.set(heading, section)
    parts.push(heading, ...said)
  }
  return {
    document: {
      head: lines('head', template.head),
      title: line('title', template.title),
      to: line('to', template.to),
      parts,
      annex: template.annex.flatMap((name) => facts.tables.get(name) ?? []),
      foot: lines('foot', template.foot),
      ...(mark === undefined ? {} : { mark }),
    },
    changed: changedFigures(draft, fields),
    headings,
    unwritten: template.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'own' && !edits.get(block.id)?.text.trim())
      .map(({ id }) => id),
  }
}

function sectionParts(
  { blocks }: BulletinSection,
  edits: Edits,
  facts: BulletinFacts,
  fields: FactFields,
): BulletinPart[] {
  const parts: BulletinPart[] = []
  for (const block of blocks) {
    const said = blockParts(block, edits.get(block.id), facts, fields)
    const [first, ...rest] = said
    const before = parts.at(-1)
    const goesOn = block.kind === 'text' && block.runsOn
    if (goesOn && first?.kind === 'paragraph' && before?.kind === 'paragraph') {
      const spans = first.spans.map((span) => ({ ...span, block: block.id }))
      parts.splice(-1, 1, { ...before, spans: [...before.spans, ...spans] }, ...rest)
    } else parts.push(...said)
  }
  return parts
}

function blockParts(
  block: BulletinBlock,
  edit: BlockEdit | undefined,
  facts: BulletinFacts,
  fields: FactFields,
): BulletinPart[] {
  if (edit) return paragraphs(block.id, edit.text, fields, edit)
  if ('when' in block && block.when !== undefined && facts.conditions.get(block.when) !== true) return []
  switch (block.kind) {
    case 'own':
      return []
    case 'table': {
      const table = facts.tables.get(block.table)
      return table ? [{ kind: 'table', table }] : []
    }
    case 'chart': {
      const chart = facts.charts.get(block.chart)
      return chart ? [{ kind: 'chart', chart: block.chart, ...chart }] : []
    }
    case 'text':
      return paragraphs(block.id, blockText(block, facts), fields)
  }
}

/** Each line of a text is a paragraph; blank ones are none. */
function paragraphs(block: string, text: string, fields: FactFields, edit?: BlockEdit): BulletinPart[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', block, spans: spansOf(line, fields, edit) }))
}

/** A text with figures in the place of its fields. */
export function spansOf(text: string, fields: FactFields, edit?: BlockEdit): readonly BulletinSpan[] {
  const before = new Map(edit?.figures)
  return textPieces(text).map((piece): BulletinSpan => {
    if ('words' in piece) return { text: piece.words }
    const fact = fields.get(piece.field)
    if (fact) return { text: fact.text, figure: piece.field }
    return { text: before.get(piece.field) ?? `{${piece.field}}` }
  })
}

function changedFigures({ edits }: BulletinDraft, fields: FactFields): ChangedFigure[] {
  return edits.flatMap(([block, { figures }]) =>
    figures.flatMap(([field, before]) => {
      const after = fields.get(field)?.text ?? ''
      return after === before ? [] : [{ block, field, before, after }]
    }),
  )
}
