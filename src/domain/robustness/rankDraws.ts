/**
 * The ranks of every draw: entity after entity, one a draw. A rank is kept doubled, as an averaged one may end in
 * a half; 0 where the entity has none in the draw.
 */
export interface RankDraws {
  readonly draws: number
  readonly doubled: Uint16Array
}

export function emptyRanks(draws: number, entities: number): RankDraws {
  return { draws, doubled: new Uint16Array(draws * entities) }
}

/** The doubled ranks of one entity, in the order of the draws. */
export function ranksOf({ draws, doubled }: RankDraws, at: number): Uint16Array {
  return doubled.subarray(at * draws, (at + 1) * draws)
}
