import type { BulletinPart, BulletinSpan } from '../../domain/bulletin/bulletinDocument'

/** A stretch of a paragraph that is of one block. */
export interface BlockRun {
  readonly block: string
  readonly spans: readonly BulletinSpan[]
}

/** The blocks that a paragraph is made of, in their order. */
export function runsOf({ block, spans }: Extract<BulletinPart, { kind: 'paragraph' }>): readonly BlockRun[] {
  const runs: { block: string; spans: BulletinSpan[] }[] = []
  for (const span of spans) {
    const of = span.block ?? block
    const last = runs.at(-1)
    if (last?.block === of) last.spans.push(span)
    else runs.push({ block: of, spans: [span] })
  }
  return runs
}

/**
 * A block of several paragraphs is rewritten in one piece: while it is, its first paragraph stands for all of them.
 */
export function withoutRest(parts: readonly BulletinPart[], editing: string | undefined) {
  let isSeen = false
  return parts.filter((part) => {
    if (part.kind !== 'paragraph' || editing === undefined) return true
    const isOf = runsOf(part).some(({ block }) => block === editing)
    const isRest = isOf && isSeen && part.block === editing
    isSeen ||= isOf
    return !isRest
  })
}
