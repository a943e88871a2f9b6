import { describe, expect, it } from 'vitest'
import { contentDifferences } from '../../../src/domain/review/contentDifferences'
import { createWords } from '../../../src/words/allWords'
import {
  basisMark,
  figurePair,
  lifeFault,
  lifeSentences,
  rankWords,
  standingCounts,
} from '../../../src/words/periodWords'
import { lineOf, publicationOf, standingOf } from '../domain/review/publications'

const words = createWords()
const say = (key: string, params: Record<string, unknown>) => words.global.t(key, params)

describe('two figures beside each other', () => {
  it.each([
    ['as they are read', 98.765, 80, ['98.77', '80.00']],
    ['with more digits where they would look alike', 98.765, 98.766, ['98.765', '98.766']],
    ['with all of them where it takes so many', 0.1 + 0.2, 0.3, ['0.30000000000000004', '0.3']],
    ['and none where there is none', undefined, 0, ['—', '0.00']],
  ] as const)('are shown %s', (_what, before, after, shown) => {
    expect(figurePair(before, after, 'zh-CN')).toEqual(shown)
  })
})

describe('a frozen rank', () => {
  it.each([
    [lineOf('A', 3), '3'],
    [lineOf('A', 3, { tied: true }), '并列第 3'],
    [{ entity: 'A', names: {}, gap: 'notApplicable' }, '不参加排名'],
    [undefined, '未列入'],
  ])('is said as it is', (line, said) => {
    expect(rankWords(line, say)).toBe(said)
  })

  it('stands beside how many met their targets', () => {
    const all = [standingOf('A', 2, 'met'), standingOf('B', 2, 'met'), standingOf('C', 9, 'short')]
    expect(standingCounts(all, say)).toBe('达标 2 项次、接近目标 0 项次、未达标 1 项次、无数据 0 项次')
  })
})

describe('where a period stands (rule W8)', () => {
  const stage = { stage: 'draft', isStale: false } as const
  const about: Parameters<typeof lifeSentences>[0] = { stage, publication: undefined, differences: undefined }
  const publication = publicationOf({ version: 2 })
  const changed = { ...publication, groups: [{ ...publication.groups[0]!, lines: [lineOf('A', 1)] }] }

  it.each<[string, Parameters<typeof lifeSentences>[0], readonly unknown[]]>([
    ['a draft', about, ['本期尚未核对，所示为现有数据的测算结果']],
    [
      'checked before the data changed',
      { ...about, stage: { ...stage, isStale: true, checkedAt: 1 } },
      ['核对后数据、方案或目标有变化，须重新核对'],
    ],
    [
      'published, and still the same',
      { ...about, publication, differences: contentDifferences(publication, publication) },
      [expect.stringMatching(/发布，依据数据版本 1$/), '按现有数据重算，结果与发布一致'],
    ],
    [
      'published, and other figures today',
      { ...about, publication, differences: contentDifferences(publication, changed) },
      [expect.anything(), '现有数据与发布有 1 处不同，本期以发布内容为准'],
    ],
    [
      'published, looked at with the figures of today',
      { ...about, publication, differences: contentDifferences(publication, changed), shows: 'now' },
      ['所示为当前数据，不是已发布的第 2 版', '与发布有 1 处不同，对外以发布内容为准'],
    ],
    [
      'published on data that are not here',
      { ...about, publication, shows: 'gone' },
      [expect.anything(), '发布时的数据已不在本机：位次为发布内容，其余按现有数据计算'],
    ],
    [
      'published, before today’s figures are there',
      { ...about, publication },
      [expect.stringContaining('发布')],
    ],
  ])('is said: %s', (_what, of, sentences) => {
    expect(lifeSentences(of, say, 'zh-CN')).toEqual(sentences)
  })

  it.each([
    [false, '已发布 · 第 2 版'],
    [true, '当前数据，不是已发布的第 2 版'],
  ])('goes with figures that leave the page (of today: %s)', (isNow, mark) => {
    expect(basisMark(2, isNow, say)).toBe(mark)
  })

  it('has words of its own for what another tab did, and none for other faults', () => {
    expect(lifeFault({ code: 'documentMoved' }, say)).toContain('本期刚在另一窗口办理过')
    expect(lifeFault({ code: 'quota' }, say)).toBeUndefined()
  })
})
