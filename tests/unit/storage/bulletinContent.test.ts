import { describe, expect, it } from 'vitest'
import brief from '../../../data/bulletin/brief.json'
import weekly from '../../../data/bulletin/weekly.json'
import { readBulletinDraft, readBulletinTemplate } from '../../../src/storage/bulletin/readContent'

describe('a saved template', () => {
  it.each([weekly, brief])('is read as it was written: $name', (template) => {
    expect(readBulletinTemplate(template)).toEqual(template)
  })

  it.each([
    ['of a newer format', { ...weekly, format: 2 }],
    ['with a field that is not known', { ...weekly, colour: 'red' }],
    ['with a block of no kind', { ...weekly, sections: [{ id: 'a', heading: '', blocks: [{ id: 'b' }] }] }],
    ['that is none', 'text'],
  ])('%s is not read', (_, content) => {
    expect(readBulletinTemplate(content)).toBeUndefined()
  })
})

describe('a saved draft', () => {
  it('keeps its edited texts with the figures of then', () => {
    const draft = {
      format: 1,
      template: brief,
      edits: [['title', { text: '{本期}', figures: [['本期', '甲']] }]],
    }
    expect(readBulletinDraft(draft)).toEqual(draft)
  })
})
