import type { FormerName } from '../catalogue/entityHistory'
import type { Names } from '../names'
import { likenessOf, type Likeness, type Readings } from './likeness'
import { plainName, unitName } from './officialForms'

/** A name in a file: by its code too, where the file has one. */
export interface FileName {
  /** What decisions name it by. */
  readonly key: string
  readonly code: string
  readonly names: Names
}

export interface KnownName {
  readonly code: string
  readonly names: Names
  readonly aliases?: readonly string[]
  readonly formerNames?: readonly FormerName[]
}

/** Why a name stands for one that is known: the first four are the name itself, the fifth its official short form. */
export type MatchedBy = 'code' | 'name' | 'alias' | 'former' | 'official' | Likeness['by']

export interface Suggestion {
  readonly code: string
  readonly by: MatchedBy
  /** Safe to be accepted together with others. */
  readonly isStrong: boolean
}

export interface MatchedName {
  readonly key: string
  /** Without any doubt, so that nobody needs to be asked. */
  readonly exact?: { readonly code: string; readonly by: MatchedBy }
  /** The likeliest first. */
  readonly suggestions: readonly Suggestion[]
}

const offered = 3
const strongFrom = 0.85
/** Above so many comparisons names are matched exactly or not at all. */
const mostCompared = 400_000

/**
 * Whom the names of a file stand for among those that are known (rule D10). Exact is a code, name, alias or former name,
 * width, case and spaces aside, or an official short form that leaves no doubt: no other name of the file claims the
 * same, no other is known by it, and the cities that both name do not differ. Whatever else is alike is only suggested.
 *
 * @param readings how letters are read; without it nothing is found by its sound
 * @example suggestNames([{ key: '示例市住建局', … }], [{ code: 'D01', names: { zh: '住房和城乡建设局' } }]) // exact
 */
export function suggestNames(
  fileNames: readonly FileName[],
  known: readonly KnownName[],
  readings?: Readings,
): MatchedName[] {
  const index = indexOf(known)
  const byName = fileNames.map((name) => matchExactly(name, index))
  const official = fileNames.map((name, at) => (byName[at] ? [] : officialMatches(name, index)))
  const claims = new Map<string, number>()
  for (const code of [...byName.flatMap((match) => match?.code ?? []), ...official.flat()])
    claims.set(code, (claims.get(code) ?? 0) + 1)
  const exact = fileNames.map((_, at): MatchedName['exact'] => {
    const [code, ...others] = official[at]!
    const isClear = code !== undefined && others.length === 0 && claims.get(code) === 1
    return byName[at] ?? (isClear ? { code, by: 'official' } : undefined)
  })
  const claimed = new Set(exact.flatMap((match) => match?.code ?? []))
  const compares = fileNames.length * known.length <= mostCompared
  return fileNames.map((name, at): MatchedName => {
    const { key } = name
    const sure = exact[at]
    if (sure) return { key, exact: sure, suggestions: [] }
    const found = official[at]!
    const byForm = found.map((code): Suggestion => ({ code, by: 'official', isStrong: false }))
    const others = compares ? alike(name, known, claimed, readings) : []
    const rest = others.filter(({ code }) => !found.includes(code))
    return { key, suggestions: [...byForm, ...rest].slice(0, offered) }
  })
}

interface NameIndex {
  readonly byCode: ReadonlyMap<string, string>
  readonly byName: ReadonlyMap<string, { readonly code: string; readonly by: MatchedBy } | 'several'>
  readonly byCore: ReadonlyMap<string, readonly { readonly code: string; readonly city: string }[]>
}

function indexOf(known: readonly KnownName[]): NameIndex {
  const byName = new Map<string, { code: string; by: MatchedBy } | 'several'>()
  const byCore = new Map<string, { code: string; city: string }[]>()
  const add = (name: string | undefined, code: string, by: MatchedBy) => {
    if (!name) return
    const plain = plainName(name)
    const before = byName.get(plain)
    const isOther = before !== undefined && before !== 'several' && before.code !== code
    // A name that is somebody's own goes before what another is also called.
    if (before === undefined) byName.set(plain, { code, by })
    else if (isOther && before.by === by) byName.set(plain, 'several')
    const { core, city } = unitName(name)
    const cores = byCore.get(core) ?? []
    if (!cores.some((one) => one.code === code && one.city === city))
      byCore.set(core, [...cores, { code, city }])
  }
  for (const { code, names } of known) {
    add(names.zh, code, 'name')
    add(names.en, code, 'name')
  }
  for (const { code, aliases = [] } of known) for (const alias of aliases) add(alias, code, 'alias')
  for (const { code, formerNames = [] } of known)
    for (const { names } of formerNames) {
      add(names.zh, code, 'former')
      add(names.en, code, 'former')
    }
  return { byCode: new Map(known.map(({ code }) => [plainName(code), code])), byName, byCore }
}

function namesIn({ names, code }: FileName): string[] {
  return [
    ...new Set([names.zh, names.en, code].filter((name) => name !== undefined && name !== '')),
  ] as string[]
}

function matchExactly(
  name: FileName,
  { byCode, byName }: NameIndex,
): { readonly code: string; readonly by: MatchedBy } | undefined {
  const code = byCode.get(plainName(name.code))
  if (code !== undefined) return { code, by: 'code' }
  for (const one of namesIn(name)) {
    const found = byName.get(plainName(one))
    if (found !== undefined && found !== 'several') return found
  }
  return undefined
}

function officialMatches(name: FileName, { byCore }: NameIndex): string[] {
  const found = namesIn(name).flatMap((one) => {
    const { core, city } = unitName(one)
    return (byCore.get(core) ?? [])
      .filter((known) => known.city === '' || city === '' || known.city === city)
      .map(({ code }) => code)
  })
  return [...new Set(found)]
}

function alike(
  name: FileName,
  known: readonly KnownName[],
  claimed: ReadonlySet<string>,
  readings: Readings | undefined,
): Suggestion[] {
  const mine = namesIn(name)
  return known
    .flatMap(({ code, names, aliases = [] }) => {
      const theirs = [names.zh, names.en, ...aliases].filter((one) => one !== undefined)
      const likenesses = mine.flatMap((one) =>
        theirs.flatMap((other) => likenessOf(one, other, readings) ?? []),
      )
      const best = likenesses.sort((a, b) => b.score - a.score)[0]
      return best ? [{ code, ...best }] : []
    })
    .sort((a, b) => Number(claimed.has(a.code)) - Number(claimed.has(b.code)) || b.score - a.score)
    .map(({ code, by, score }, at, all) => ({
      code,
      by,
      isStrong:
        at === 0 &&
        score >= strongFrom &&
        !claimed.has(code) &&
        (all[1] === undefined || all[1].score < score),
    }))
}
