import type { CellNote } from '../../domain/missing'

type Bound = NonNullable<CellNote['bound']>

const before: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/^(?:≤|<=|≦|⩽|不超过|不高于|不多于|不大于|至多|最多)/, '≤'],
  [/^(?:≥|>=|≧|⩾|不低于|不少于|不小于|至少|最少)/, '≥'],
  [/^(?:<|低于|小于|少于|不足|不到|不满)/, '<'],
  [/^(?:>|高于|大于|多于|超过)/, '>'],
  [/^(?:≈|~|大约|约|近)/, '≈'],
]
// 以上 and 以下 take in the number itself (民法典 第一千二百五十九条).
const after: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/(?:[及或]?以上|\(含\)以上|\+)$/, '≥'],
  [/(?:[及或]?以下|\(含\)以下|以内|之内|内)$/, '≤'],
  [/(?:左右|上下)$/, '≈'],
]

/** Parts a bound from the number that it is of (`≤5`, `80%以上`, `不超过1次`); undefined where there is none. */
export function boundIn(text: string): { readonly bound: Bound; readonly rest: string } | undefined {
  const found = [...before, ...after].find(([pattern]) => pattern.test(text))
  return found && { bound: found[1], rest: text.replace(found[0], '').trim() }
}
