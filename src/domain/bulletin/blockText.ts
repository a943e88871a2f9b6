import type { BulletinFacts, FactFields } from './bulletinFacts'
import type { BlockEdit, BulletinBlock, EachItem } from './bulletinTemplate'
import { itemField } from './liveFields'
import { fieldsIn, textPieces } from './textPieces'

type TextBlock = Extract<BulletinBlock, { kind: 'text' }>

/** What a text block says, its figures still as fields: what its edit begins with. Lines are paragraphs. */
export function blockText({ text, each }: TextBlock, { lists }: Pick<BulletinFacts, 'lists'>): string {
  return each ? listText(text, each, lists.get(each.list) ?? []) : text
}

function listText(text: string, each: EachItem, all: readonly FactFields[]): string {
  const items = all.slice(0, each.limit)
  if (items.length === 0) return ''
  const said = items.map((item) => itemText(text, each.list, item))
  return `${each.before ?? ''}${said.join(each.joined ?? '\n')}${each.after ?? ''}`
}

function itemText(text: string, list: string, item: FactFields): string {
  return textPieces(text)
    .map((piece) => {
      if ('words' in piece) return withBraces(piece.words)
      return `{${item.has(piece.field) ? itemField(list, item, piece.field) : piece.field}}`
    })
    .join('')
}

function withBraces(words: string): string {
  return words.replaceAll('{', '{{').replaceAll('}', '}}')
}

/** What to keep with an edited text, so that a later change of its figures is noticed. */
export function editOf(text: string, fields: FactFields): BlockEdit {
  const known = fieldsIn(text).flatMap((field) => {
    const fact = fields.get(field)
    return fact ? [[field, fact.text] as const] : []
  })
  return { text, figures: known }
}

/** The edit with the figures that have changed since as they were then: words now, which change no more. */
export function keepFigures({ text, figures }: BlockEdit, fields: FactFields): BlockEdit {
  const old = new Map(figures.filter(([field, before]) => fields.get(field)?.text !== before))
  const kept = textPieces(text)
    .map((piece) => {
      if ('words' in piece) return withBraces(piece.words)
      const before = old.get(piece.field)
      return before === undefined ? `{${piece.field}}` : withBraces(before)
    })
    .join('')
  return editOf(kept, fields)
}
