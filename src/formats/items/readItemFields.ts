import type { BeforeAndNow } from '../../domain/approvals/item'
import { foldWidth } from '../cells/foldWidth'

function plainOf(text: string): string {
  return foldWidth(text).replace(/\s+/g, '')
}

/** 到现场次数 as lists write it: `0`, `不超过1次`, `一次`, `零跑动`; undefined for other text. */
export function readVisits(text: string): number | undefined {
  const plain = plainOf(text)
  if (/^(?:零跑动|零跑腿|不用跑|一次不用跑|不见面|无需到场|零次|0次)$/.test(plain)) return 0
  const match = /^(?:不超过|最多跑?|至多|≤|<=)?(\d{1,3}|[一二两三四五六七八九十])次?$/.exec(plain)
  return match ? countOf(match[1]!) : undefined
}

const numerals = '零一二三四五六七八九十'

function countOf(text: string): number {
  if (text === '两') return 2
  const at = numerals.indexOf(text)
  return at >= 0 ? at : Number(text)
}

const romans = ['I', 'II', 'III', 'IV']

/** 网办深度, 0 to 4: `四级`, `IV级`, `4`, `全程网办`; undefined for other text. */
export function readOnlineLevel(text: string): number | undefined {
  const plain = plainOf(text).normalize('NFKC').toUpperCase()
  if (/^(?:全程网办|全流程网办|全程网上办理|不见面审批)$/.test(plain)) return 4
  if (/^(?:不可网办|不能网办|不支持网办|线下办理|窗口办理|无|否)$/.test(plain)) return 0
  const match = /^([0-4]|[零一二三四]|I{1,3}|IV)级?(?:深度)?$/.exec(plain)
  if (!match) return undefined
  const roman = romans.indexOf(match[1]!)
  return roman >= 0 ? roman + 1 : countOf(match[1]!)
}

/** Before and now in one cell: `6/4`, `6→4`; undefined for other text, and for one number alone. */
export function readBeforeAndNow(text: string): BeforeAndNow | undefined {
  const match = /^(\d{1,4})[份个项]?(?:\/|→|->|—>|-)(\d{1,4})[份个项]?$/.exec(plainOf(text))
  return match ? { before: Number(match[1]), now: Number(match[2]) } : undefined
}

/** A count of things: `4`, `4份`, `1,286`; undefined for other text. */
export function readCount(text: string): number | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})[份个项件]?$/.exec(plainOf(text))
  return match ? Number(match[1]!.replaceAll(',', '')) : undefined
}

/** Whether a case of this kind is done on the spot: 即办件, or 承诺件; undefined for other text. */
export function readInstant(text: string): boolean | undefined {
  const plain = plainOf(text)
  if (/^(?:即办件?|当场办结|即来即办)$/.test(plain)) return true
  return /^(?:承诺件?|承诺办结件?|上报件|转报件|联办件|非即办件?)$/.test(plain) ? false : undefined
}
