import type { Entity } from '../catalogue/catalogue'
import { likenessOf } from '../similarNames'
import { findingOf, type Finding } from './finding'

const alikeFrom = 0.8
/** 第一人民医院 and 第二人民医院, 东区 and 西区 are told apart by just this letter. */
const tellingApart = /[一二三四五六七八九十0-9东南西北中上下内外新老]/u

/** Two entities whose names are nearly one. */
export interface AlikePair {
  readonly one: Entity
  readonly other: Entity
}

/** Those of the later entities whose name is nearly this one's: by a letter or two, or short for it (市住建局). */
export function alikePairs(one: Entity, later: readonly Entity[]): readonly AlikePair[] {
  const name = nameOf(one)
  return later.filter((other) => areAlike(name, nameOf(other))).map((other) => ({ one, other }))
}

/** A pair is one unit under two names only where the two never have figures in the same place (rule W7). */
export function findingOfPair({ one, other }: AlikePair): Finding {
  const found = findingOf({ entity: one.key }, { rule: 'alike', other: other.key }, 0)
  return { ...found, id: `${found.id}|${other.key}`, state: `${nameOf(one)} ${nameOf(other)}` }
}

function nameOf({ names, code }: Entity): string {
  return names.zh ?? names.en ?? code
}

function areAlike(one: string, other: string): boolean {
  const isChinese = /\p{Script=Han}/u.test(one) && /\p{Script=Han}/u.test(other)
  // A Latin name stands within another by chance: Niger, Nigeria.
  if (!isChinese && Math.abs(one.length - other.length) > 2) return false
  if (likenessOf(one, other) < (isChinese ? 0.75 : alikeFrom)) return false
  return !isChinese || isAbbreviation(one, other) || !differsInTelling(one, other)
}

function isAbbreviation(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) > 1
}

function differsInTelling(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  const odd = [...a.filter((letter) => !b.includes(letter)), ...b.filter((letter) => !a.includes(letter))]
  return odd.length > 0 && odd.every((letter) => tellingApart.test(letter))
}
