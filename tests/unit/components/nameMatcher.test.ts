import pinyin from 'pinyin-match'
import { describe, expect, it } from 'vitest'
import { nameMatcher } from '../../../src/components/pick/nameMatcher'
import type { Names } from '../../../src/domain/names'

interface Named {
  readonly code: string
  readonly names: Names
}

const wanted: Named = { code: 'DB.SB', names: { zh: '开办企业', en: 'Starting a business' } }
const others: Named[] = Array.from({ length: 1499 }, (_, at) => ({
  code: `IC.${at}`,
  names: { zh: `获得电力：第${at}项`, en: `Getting electricity, item ${at}` },
}))
const catalogue = [...others.slice(0, 900), wanted, ...others.slice(900)]

function found(query: string): string[] {
  const matches = nameMatcher(query, pinyin.match)
  return catalogue.filter(({ names, code }) => matches(names, code)).map(({ code }) => code)
}

describe('the search among 1,500 indicators', () => {
  it.each([
    ['initials of pinyin', 'kbqy'],
    ['whole pinyin', 'kaibanqiye'],
    ['pinyin in capitals', 'KBQY'],
    ['a part of the Chinese name', '办企'],
    ['a part of the English name, whatever its case', 'STARTING a'],
    ['the code', 'db.sb'],
    ['full-width letters', 'ＤＢ.ＳＢ'],
  ])('finds 开办企业 by %s', (_how, query) => {
    expect(found(query)).toEqual(['DB.SB'])
  })

  it('finds all for nothing, and nothing for what is nowhere', () => {
    expect(found('  ')).toHaveLength(1500)
    expect(found('zzzz')).toEqual([])
  })

  it('asks for pinyin only where letters are typed and the name did not fit already', () => {
    let asked = 0
    const count = (query: string) => {
      asked = 0
      const matches = nameMatcher(query, () => (asked++, false))
      for (const { names, code } of catalogue) matches(names, code)
      return asked
    }
    expect(count('企业')).toBe(0)
    expect(count('item')).toBe(1)
    expect(count('')).toBe(0)
  })

  it('finds by name before the pinyin has been loaded', () => {
    expect(nameMatcher('开办', undefined)(wanted.names, wanted.code)).toBe(true)
  })
})
