import { describe, expect, it } from 'vitest'
import brief from '../../../../data/bulletin/brief.json'
import weekly from '../../../../data/bulletin/weekly.json'
import type { BulletinTemplate } from '../../../../src/domain/bulletin/bulletinTemplate'
import { checkTemplate } from '../../../../src/domain/bulletin/checkTemplate'
import { forGroups } from '../../../../src/domain/bulletin/forGroups'
import { bulletinVocabulary } from '../../../../src/domain/bulletin/vocabulary'

const shipped: [string, BulletinTemplate][] = [
  ['周通报', weekly as BulletinTemplate],
  ['简报', brief as BulletinTemplate],
]
const groups = ['市直部门', '县（市、区）']

describe.each(shipped)('the shipped template %s', (_, template) => {
  it.each([[groups], [['']], [[]]])('is sound for the groups %j', (own) => {
    expect(checkTemplate(forGroups(template, own), bulletinVocabulary(own))).toEqual([])
  })
})

describe('a template for any group', () => {
  it('says of one group after the other, in their order', () => {
    const { sections, annex } = forGroups(weekly as BulletinTemplate, groups)
    const ids = sections.find(({ id }) => id === 'ranks')!.blocks.map(({ id }) => id)
    const [incomplete, ...ofGroups] = ids
    expect(incomplete).toBe('ranks.incomplete')
    expect(ofGroups.slice(0, 2)).toEqual(['ranks.市直部门.level', 'ranks.市直部门.top'])
    expect(ofGroups.indexOf('ranks.县（市、区）.level')).toBe(ofGroups.length / 2)
    expect(annex.slice(0, 2)).toEqual(['市直部门排名表', '县（市、区）排名表'])
  })

  it('leaves other sections as they are', () => {
    expect(forGroups(weekly as BulletinTemplate, groups).sections[0]).toEqual(weekly.sections[0])
  })
})
