import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import { freezeGroup } from '../../../../src/domain/review/freezePeriod'
import { publishedRanks } from '../../../../src/domain/review/publishedRanks'
import { usualRules } from '../../../../src/domain/review/reviewRules'
import { publicationOf } from './publications'
import { ranksOf } from './rankings'

const [rules] = usualRules(undefined).groups
const entities: readonly Entity[] = ['A', 'B', 'C'].map((code, at) => ({
  key: at + 1,
  code,
  names: { zh: `${code}县` },
  kind: 'member',
}))
const third = 100 / 3

describe('a frozen group (rule W8)', () => {
  const computed = ranksOf({ 1: 1, 2: 1, 3: null })
  const ranks = {
    ...computed,
    lines: computed.lines.map((line, at) => (at === 0 ? { ...line, score: third } : line)),
  }
  const frozen = freezeGroup(rules!, ranks, entities)

  it('holds codes and names, ranks with ties, and scores as they are', () => {
    expect(frozen.lines).toEqual([
      { entity: 'A', names: { zh: 'A县' }, score: third, rank: 1, tied: true },
      { entity: 'B', names: { zh: 'B县' }, score: 99, rank: 1, tied: true },
      { entity: 'C', names: { zh: 'C县' }, gap: 'notApplicable' },
    ])
  })

  it('comes back as it was by code, also where keys and names are others since', () => {
    const moved = entities.map((entity) => ({ ...entity, key: entity.key + 10, names: { zh: '新名' } }))
    const publication = publicationOf({ groups: [frozen] })
    const back = publishedRanks(publication, rules!, moved)
    const shifted = ranks.lines.map((line) => ({ ...line, entity: line.entity + 10 }))
    expect(back).toEqual({ ...ranks, basis: 'published', measure: 'S 1', lines: shifted })
  })

  it('is there after a round trip as text, bit for bit', () => {
    expect(JSON.parse(JSON.stringify(frozen))).toStrictEqual(frozen)
  })
})
