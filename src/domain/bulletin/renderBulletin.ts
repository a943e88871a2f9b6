import type { BulletinDocument, BulletinPart, BulletinSpan } from './bulletinDocument'
import type { BulletinFacts, Fact, FactFields } from './bulletinFacts'
import type { BlockEdit, BulletinBlock, BulletinDraft, BulletinSection } from './bulletinTemplate'
import { fieldsIn, textPieces } from './textPieces'

/** A figure in an edited text that is no longer what it was when the text was written. */
export interface ChangedFigure {
  readonly block: string
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface RenderedBulletin {
  readonly document: BulletinDocument
  readonly changed: readonly ChangedFigure[]
  /** Blocks to be written by hand in which nothing stands yet. */
  readonly unwritten: readonly string[]
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一、二、…十一、: the number of a section, from 1. */
export function sectionNumber(at: number): string {
  if (at <= 10) return numerals[at - 1]!
  const [tens, ones] = [Math.floor(at / 10), at % 10]
  return `${tens > 1 ? numerals[tens - 1] : ''}十${ones > 0 ? numerals[ones - 1] : ''}`
}

/**
 * Makes the final words of a bulletin of its draft and the period's facts. A field that is not known stands as `{name}`,
 * which `checkTemplate` names with its place. Sections are numbered in their order, optional ones that say nothing left
 * out.
 *
 * @param mark such as 虚构示例数据.
 */
export function renderBulletin(draft: BulletinDraft, facts: BulletinFacts, mark?: string): RenderedBulletin {
  const { template } = draft
  const edits = new Map(draft.edits)
  const plain = (text: string) => textOf(spansOf(text, [facts.fields]))
  const each = <T extends Readonly<Record<string, string>>>(lines: T) =>
    Object.fromEntries(Object.entries(lines).map(([key, text]) => [key, plain(text)])) as {
      [K in keyof T]: string
    }
  const parts: BulletinPart[] = []
  let number = 0
  for (const section of template.sections) {
    const said = sectionParts(section, edits, facts)
    if (said.length === 0 && section.isOptional) continue
    number++
    parts.push(
      { kind: 'heading', level: 1, text: `${sectionNumber(number)}、${plain(section.heading)}` },
      ...said,
    )
  }
  const annex = template.annex.flatMap((name) => facts.tables.get(name) ?? [])
  return {
    document: {
      head: each(template.head),
      title: plain(template.title),
      to: plain(template.to),
      parts,
      annex,
      foot: each(template.foot),
      ...(mark === undefined ? {} : { mark }),
    },
    changed: changedFigures(draft, facts),
    unwritten: template.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'own' && !edits.get(block.id)?.text.trim())
      .map(({ id }) => id),
  }
}

function sectionParts(
  { blocks }: BulletinSection,
  edits: ReadonlyMap<string, BlockEdit>,
  facts: BulletinFacts,
): BulletinPart[] {
  return blocks.flatMap((block) => blockParts(block, edits.get(block.id), facts))
}

function blockParts(block: BulletinBlock, edit: BlockEdit | undefined, facts: BulletinFacts): BulletinPart[] {
  const { id } = block
  if (edit) return paragraphs(id, edit.text, [facts.fields])
  if ('when' in block && block.when !== undefined && facts.conditions.get(block.when) !== true) return []
  switch (block.kind) {
    case 'own':
      return []
    case 'table': {
      const table = facts.tables.get(block.table)
      return table ? [{ kind: 'table', table }] : []
    }
    case 'chart': {
      const title = facts.charts.get(block.chart)
      return title === undefined ? [] : [{ kind: 'chart', chart: block.chart, title }]
    }
    case 'text':
      return block.each
        ? listParts(block.id, block.text, block.each, facts)
        : paragraphs(id, block.text, [facts.fields])
  }
}

function listParts(
  id: string,
  text: string,
  { list, limit, joined }: NonNullable<Extract<BulletinBlock, { kind: 'text' }>['each']>,
  facts: BulletinFacts,
): BulletinPart[] {
  const items = (facts.lists.get(list) ?? []).slice(0, limit)
  if (items.length === 0) return []
  if (joined === undefined) return items.flatMap((item) => paragraphs(id, text, [item, facts.fields]))
  const spans = items.flatMap((item, at) => [
    ...(at > 0 ? [{ text: joined }] : []),
    ...spansOf(text, [item, facts.fields]),
  ])
  return [{ kind: 'paragraph', block: id, spans }]
}

/** Each line of a text is a paragraph; blank ones are none. */
function paragraphs(block: string, text: string, fields: readonly FactFields[]): BulletinPart[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', block, spans: spansOf(line, fields) }))
}

function spansOf(text: string, fields: readonly FactFields[]): readonly BulletinSpan[] {
  return textPieces(text).map((piece): BulletinSpan => {
    if ('words' in piece) return { text: piece.words }
    const fact = factOf(piece.field, fields)
    return fact ? { text: fact.text, figure: piece.field } : { text: `{${piece.field}}` }
  })
}

function factOf(field: string, fields: readonly FactFields[]): Fact | undefined {
  for (const known of fields) {
    const fact = known.get(field)
    if (fact) return fact
  }
  return undefined
}

function textOf(spans: readonly BulletinSpan[]): string {
  return spans.map(({ text }) => text).join('')
}

/** What to keep with an edited text, so that a later change of its figures is noticed. */
export function editOf(text: string, { fields }: Pick<BulletinFacts, 'fields'>): BlockEdit {
  const known = fieldsIn(text).flatMap((field) => {
    const fact = fields.get(field)
    return fact ? [[field, fact.text] as const] : []
  })
  return { text, figures: known }
}

function changedFigures({ edits }: BulletinDraft, { fields }: BulletinFacts): ChangedFigure[] {
  return edits.flatMap(([block, { figures }]) =>
    figures.flatMap(([field, before]) => {
      const after = fields.get(field)?.text ?? ''
      return after === before ? [] : [{ block, field, before, after }]
    }),
  )
}
