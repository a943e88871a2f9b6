import { describe, expect, it } from 'vitest'
import { pastedRows } from '../../../src/formats/schemes/pastedRows'

describe('a pasted table’s rows', () => {
  it.each([
    [
      'tabs, as from a spreadsheet',
      '名称\t权重\r\n手续\t50\r\n',
      [
        ['名称', '权重'],
        ['手续', '50'],
      ],
    ],
    [
      'a comma inside a cell',
      '名称\t权重\n手续,环节\t50',
      [
        ['名称', '权重'],
        ['手续,环节', '50'],
      ],
    ],
    [
      'a line break inside a cell',
      '名称\t权重\n"手续\n环节"\t50',
      [
        ['名称', '权重'],
        ['手续\n环节', '50'],
      ],
    ],
    ['a blank line, which counts', '名称\t权重\n\n手续\t50', [['名称', '权重'], [''], ['手续', '50']]],
    [
      'a quote that is only that',
      '名称\t权重\n"手续\t50',
      [
        ['名称', '权重'],
        ['"手续', '50'],
      ],
    ],
    [
      'commas, as from a file',
      '名称,权重\n手续,50',
      [
        ['名称', '权重'],
        ['手续', '50'],
      ],
    ],
    ['nothing', ' \n', []],
  ])('are divided by %s', (_what, text, rows) => {
    expect(pastedRows(text)).toEqual(rows)
  })
})
