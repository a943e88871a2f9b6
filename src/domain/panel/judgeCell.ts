import type { CellNote } from '../missing'

/**
 * What a file says of a cell against what is stored. `blank`: stored, and left blank by a file that speaks of its
 * place; `hand`: changed by hand, and otherwise in the file.
 */
export const differenceKinds = ['added', 'changed', 'unchanged', 'blank', 'hand'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** What is done about cells that the file leaves blank, and about those that were changed by hand (rule D11). */
export interface OverlayRules {
  readonly blanks: 'keep' | 'remove'
  readonly handEdits: 'keep' | 'replace'
}

/** Nothing is lost unless somebody says so. */
export const usualRules: OverlayRules = { blanks: 'keep', handEdits: 'keep' }

/** No value and nothing said of it. */
export function isBlank(value: number, note: CellNote | undefined): boolean {
  return Number.isNaN(value) && note === undefined
}

/**
 * The kind of a cell's difference (rule D11); NaN is no value. Undefined where there is nothing to tell: blank in both,
 * or not spoken of. A blank takes nothing away that was changed by hand, so that is none either.
 */
export function judgeCell(
  before: number,
  noteBefore: CellNote | undefined,
  after: number,
  noteAfter: CellNote | undefined,
  isCovered: boolean,
): DifferenceKind | undefined {
  const hadNothing = isBlank(before, noteBefore)
  if (isBlank(after, noteAfter))
    return hadNothing || !isCovered || noteBefore?.edit !== undefined ? undefined : 'blank'
  if (hadNothing) return 'added'
  if (Object.is(before, after) && saysTheSame(noteBefore, noteAfter)) return 'unchanged'
  return noteBefore?.edit === undefined ? 'changed' : 'hand'
}

/** Another spelling of the same is no change. */
export function saysTheSame(a: CellNote | undefined, b: CellNote | undefined): boolean {
  return (
    a?.reason === b?.reason &&
    a?.bound === b?.bound &&
    a?.rank?.rank === b?.rank?.rank &&
    a?.rank?.of === b?.rank?.of
  )
}
