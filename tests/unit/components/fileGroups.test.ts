import { describe, expect, it } from 'vitest'
import { fileGroups } from '../../../src/components/importing/fileGroups'
import type { PlannedFile } from '../../../src/workers/importProtocol'

function fileWith(name: string, part: Partial<PlannedFile> = {}): PlannedFile {
  return {
    ...{ name, size: 1, layout: 'entityByIndicator', seen: { headerRow: 2 }, issues: [], needs: [] },
    preview: [[`${name}周报`], ['单位', '受理量'], ['甲局', '1']],
    usable: true,
    ...part,
  }
}

const groupsOf = (...files: PlannedFile[]) => fileGroups(files).map((group) => group.map(({ name }) => name))

describe('files of one shape', () => {
  it('are one group, whatever their titles and figures are', () => {
    expect(groupsOf(fileWith('a'), fileWith('b'))).toEqual([['a', 'b']])
  })

  it('are told by their header, not by the date in it', () => {
    const header = (text: string) => ({ preview: [[''], ['单位', text]] })
    expect(
      groupsOf(
        fileWith('a', header('第46周受理量')),
        fileWith('b', header('办结量')),
        fileWith('c', header('第47周 受理量')),
      ),
    ).toEqual([['a', 'c'], ['b']])
  })

  it('are told by the shapes of their tables, where those were found', () => {
    const found = (shape: string) => ({ found: [{ shape }] as PlannedFile['found'] & object })
    expect(groupsOf(fileWith('a', found('x')), fileWith('b', found('y')), fileWith('c', found('x')))).toEqual(
      [['a', 'c'], ['b']],
    )
  })

  it.each<[string, Partial<PlannedFile>]>([
    ['cannot be read', { issues: [{ code: 'truncatedZip', at: {} }] }],
    ['lacks what the others have', { needs: ['period'] }],
    ['is a case log', { layout: 'caseLog' }],
  ])('leave out one that %s', (_, part) => {
    expect(groupsOf(fileWith('a'), fileWith('b', part), fileWith('c'))).toEqual([['a', 'c'], ['b']])
  })
})
