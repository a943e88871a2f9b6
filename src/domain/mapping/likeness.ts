import { unitName } from './officialForms'

/** All readings of a letter, without tones, parted by a space; undefined for one without. */
export type Readings = (letter: string) => string | undefined

export interface Likeness {
  readonly by: 'sound' | 'short' | 'similar'
  /** Between 0 and 1. */
  readonly score: number
}

const similarFrom = 0.75
const similarLatinFrom = 0.85
const chinese = /[\u3400-\u9fff]/
/** Letters whose only work is to tell one from another: 城东区 is not 城西区, nor the first branch the second. */
const telling = /[东西南北中上下前后左右内外甲乙丙丁戊新老收支进出增减男女\d一二三四五六七八九十a-z]/g
const ofUnit = /(局|委|办|厅|署|中心)$/
const ofPlace = /(省|市|自治区|区|县|州|盟|旗|街道|镇|乡)$/

/**
 * How alike two names are that are not the same: by sound (住健局 for 住建局), as a short form of the other (高新区 of
 * 高新技术产业开发区), or by their letters. Undefined where they have no more in common than names of their kind have.
 */
export function likenessOf(one: string, other: string, readings?: Readings): Likeness | undefined {
  const [a, b] = [partsOf(one), partsOf(other)]
  if (a.kind !== b.kind && a.kind !== undefined && b.kind !== undefined) return undefined
  if (readings && soundAlike(a.stem, b.stem, readings))
    return { by: 'sound', score: a.kind === 'place' ? 0.6 : 0.9 }
  if (tellingOf(a.stem) !== tellingOf(b.stem)) return undefined
  const shorter = Math.min(a.stem.length, b.stem.length)
  // 差评率 is not short for 差评整改率; of units and places, whose names end alike, two letters are enough.
  const isLong = a.kind !== undefined || shorter >= 4
  if (a.kind === b.kind && isLong && (isShortOf(a.stem, b.stem) || isShortOf(b.stem, a.stem)))
    return { by: 'short', score: a.kind === undefined ? 0.8 : 0.85 }
  const score = lettersShared(a.stem, b.stem)
  const from = chinese.test(a.stem.join('')) ? similarFrom : similarLatinFrom
  if (isWindowOf(a.core, b.core) || isWindowOf(b.core, a.core)) return { by: 'similar', score: similarFrom }
  return score >= from && shorter >= 4 ? { by: 'similar', score } : undefined
}

/** A name and something after it: 住建局窗口 sits in another place and is 住建局. */
function isWindowOf(long: string, short: string): boolean {
  return long.length > short.length && short.length >= 3 && long.startsWith(short) && ofUnit.test(short)
}

interface NameParts {
  readonly core: string
  readonly stem: readonly string[]
  readonly kind?: 'unit' | 'place'
}

/** What is left without the words that most names of their kind end with. */
function partsOf(name: string): NameParts {
  const { core } = unitName(name)
  const bare = core.replace(/[和的()]/g, '')
  if (ofUnit.test(bare)) return { core, stem: Array.from(bare.replace(ofUnit, '')), kind: 'unit' }
  if (ofPlace.test(bare)) return { core, stem: Array.from(bare.replace(ofPlace, '')), kind: 'place' }
  return { core, stem: Array.from(bare) }
}

function tellingOf(stem: readonly string[]): string {
  const text = stem.join('')
  return chinese.test(text) ? (text.match(telling) ?? []).join('') : ''
}

function soundAlike(a: readonly string[], b: readonly string[], readings: Readings): boolean {
  if (a.length !== b.length || a.length < 2) return false
  const isSame = (letter: string, at: number) => letter === b[at]
  return (
    a.some(isSame) &&
    a.every((letter, at) => {
      if (isSame(letter, at)) return true
      const theirs = readings(b[at]!)?.split(' ') ?? []
      return (readings(letter)?.split(' ') ?? []).some((reading) => theirs.includes(reading))
    })
  )
}

/** A short form begins as the whole does and takes its letters in order. */
function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false
  if (!chinese.test(short.join(''))) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** The share of letters that need not be changed (Levenshtein), a row at a time. */
function lettersShared(a: readonly string[], b: readonly string[]): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0 || Math.abs(a.length - b.length) > longest / 2) return 0
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [index, letter] of a.entries()) {
    const next = [index + 1]
    for (const [at, other] of b.entries())
      next.push(Math.min(next[at]! + 1, row[at + 1]! + 1, row[at]! + (letter === other ? 0 : 1)))
    row = next
  }
  return 1 - row[b.length]! / longest
}
