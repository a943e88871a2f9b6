import type { BulletinBlock, BulletinTemplate } from './bulletinTemplate'

/** Stands for the name of a group in a template that is shipped. */
const anyGroup = '〔组〕'

/**
 * A shipped template for an office's own groups: what speaks of any group (〔组〕) is said once of each, in their order.
 * Where all are ranked together the group has no name, and the words do without one.
 */
export function forGroups(template: BulletinTemplate, groups: readonly string[]): BulletinTemplate {
  return {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      blocks: eachGroup(section.blocks, groups),
    })),
    annex: template.annex.flatMap((name) =>
      name.includes(anyGroup) ? groups.map((group) => name.replaceAll(anyGroup, group)) : [name],
    ),
  }
}

/** Blocks of groups that follow each other are taken together: all of one group, then all of the next. */
function eachGroup(blocks: readonly BulletinBlock[], groups: readonly string[]): readonly BulletinBlock[] {
  const isOfAny = (block: BulletinBlock) => block.id.includes(anyGroup)
  const from = blocks.findIndex(isOfAny)
  if (from < 0) return blocks
  const length = blocks.slice(from).findIndex((block) => !isOfAny(block))
  const to = length < 0 ? blocks.length : from + length
  const own = blocks.slice(from, to)
  return [
    ...blocks.slice(0, from),
    ...groups.flatMap((group) => own.map((block) => ofGroup(block, group))),
    ...eachGroup(blocks.slice(to), groups),
  ]
}

function ofGroup(block: BulletinBlock, group: string): BulletinBlock {
  return JSON.parse(JSON.stringify(block), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(anyGroup, group) : value,
  ) as BulletinBlock
}
