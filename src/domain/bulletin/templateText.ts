import { blockText } from './blockText'
import type { BulletinFacts } from './bulletinFacts'
import type { BulletinTemplate } from './bulletinTemplate'

/** Everything of a template that a draft may say in other words, by id: lines of head and foot, headings, blocks. */
function textsOf(
  { head, foot, title, to, sections }: BulletinTemplate,
  facts: Pick<BulletinFacts, 'lists'>,
): ReadonlyMap<string, string> {
  const lines = (prefix: string, of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([key, text]) => [prefix + key, text] as const)
  return new Map([
    ...lines('head.', head),
    ...lines('', { title, to }),
    ...lines('foot.', foot),
    ...sections.flatMap(({ id, heading, blocks }) => [
      [id, heading] as const,
      ...blocks.map((block) => [block.id, block.kind === 'text' ? blockText(block, facts) : ''] as const),
    ]),
  ])
}

/** What a template says by itself in one place, figures as fields. */
export function templateText(
  template: BulletinTemplate,
  id: string,
  facts: Pick<BulletinFacts, 'lists'>,
): string {
  return textsOf(template, facts).get(id) ?? ''
}

export function blockIds(template: BulletinTemplate): ReadonlySet<string> {
  return new Set(textsOf(template, { lists: new Map() }).keys())
}
