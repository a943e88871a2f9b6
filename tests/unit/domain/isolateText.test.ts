import { describe, expect, it } from 'vitest'
import { isolateText } from '../../../src/domain/isolateText'
import { nameIn } from '../../../src/domain/names'

describe('a text from a file', () => {
  it.each([
    ['plain text stays as it is', '中国 China (1+1) <b>', '中国 China (1+1) <b>'],
    ['an override is left out', '报告\u202efdp.exe', '报告fdp.exe'],
    ['isolates and embeddings that are not closed are left out', '\u2067甲\u202b\u2069乙', '甲乙'],
    ['Arabic is isolated', 'العراق', '\u2068العراق\u2069'],
    ['Hebrew is isolated', 'ישראל 2020', '\u2068ישראל 2020\u2069'],
    ['a right-to-left mark is isolated', '甲\u200f', '\u2068甲\u200f\u2069'],
    ['a name beyond the first plane is isolated', '\u{1e900}', '\u2068\u{1e900}\u2069'],
  ])('%s', (_, text, expected) => {
    expect(isolateText(text)).toBe(expected)
    expect(isolateText(expected)).toBe(expected)
  })

  it('is isolated as a name, in whatever language it is there, and as a code', () => {
    expect(nameIn({ zh: '甲\u202e' }, 'en', 'A')).toBe('甲')
    expect(nameIn({ en: 'ישראל' }, 'zh', 'A')).toBe('\u2068ישראל\u2069')
    expect(nameIn({}, 'zh', 'A\u202e')).toBe('A')
  })
})
