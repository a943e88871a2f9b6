import type { BulletinBlock, BulletinSection, BulletinTemplate } from '../../domain/bulletin/bulletinTemplate'

/** The list with one item changed, or without it where nothing is put in its place. */
export function replaced<T>(list: readonly T[], at: number, next: T | undefined): readonly T[] {
  return [...list.slice(0, at), ...(next === undefined ? [] : [next]), ...list.slice(at + 1)]
}

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return list
  const next = [...list]
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}

export function withSection(
  template: BulletinTemplate,
  at: number,
  section: BulletinSection | undefined,
): BulletinTemplate {
  return { ...template, sections: replaced(template.sections, at, section) }
}

/** A fresh block; its id is one that no other has. A table or a chart is the first that there is. */
export function freshBlock(kind: BulletinBlock['kind'], id: string, name: string): BulletinBlock {
  switch (kind) {
    case 'text':
      return { kind, id, text: '' }
    case 'own':
      return { kind, id, hint: '' }
    case 'table':
      return { kind, id, table: name }
    case 'chart':
      return { kind, id, chart: name }
  }
}

type TextBlock = Extract<BulletinBlock, { kind: 'text' }>

/** The block with a field of its list set; '' takes the field away. */
export function withEach(
  block: TextBlock,
  field: 'list' | 'joined' | 'before' | 'after' | 'limit',
  value: string,
): TextBlock {
  const { each, ...rest } = block
  if (field === 'list' && value === '') return rest
  const others = Object.entries(each ?? {}).filter(([key]) => key !== field)
  const own =
    value === '' ? [] : [[field, field === 'limit' ? Math.max(1, Math.round(Number(value))) : value]]
  return { ...rest, each: { list: '', ...Object.fromEntries([...others, ...own]) } }
}

export function withWhen<B extends BulletinBlock>(block: B, when: string): B {
  const { when: _before, ...rest } = block as B & { when?: string }
  return (when === '' ? rest : { ...rest, when }) as B
}

export function withRunsOn({ runsOn: _before, ...block }: TextBlock, runsOn: boolean): TextBlock {
  return runsOn ? { ...block, runsOn } : block
}
