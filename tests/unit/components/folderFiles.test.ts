import { describe, expect, it } from 'vitest'
import { folderFiles } from '../../../src/components/importing/folderFiles'

function placed(path: string, lastModified = 0) {
  const parts = path.split('/')
  return { path: parts, file: new File(['x'], parts.at(-1)!, { lastModified }) }
}

const namesOf = (...files: ReturnType<typeof placed>[]) => folderFiles(files).map(({ name }) => name)

describe('the files of a folder', () => {
  it.each(['.DS_Store', '~$周报.xlsx', 'Thumbs.db', 'desktop.ini', '__MACOSX/a.xlsx', '.git/a.csv'])(
    'are without %s',
    (path) => {
      expect(namesOf(placed(path), placed('周报.xlsx'))).toEqual(['周报.xlsx'])
    },
  )

  it('are called by their way in folders below, so that one name may stand twice', async () => {
    const files = folderFiles([placed('局.xlsx'), placed('补报/局.xlsx')])
    expect(files.map(({ name }) => name)).toEqual(['局.xlsx', '补报 › 局.xlsx'])
    expect(await files[1]!.text()).toBe('x')
  })

  it('come in the order they were last changed, those of one moment by name', () => {
    expect(namesOf(placed('c', 5), placed('b', 9), placed('a', 9), placed('下/d', 1))).toEqual([
      '下 › d',
      'c',
      'a',
      'b',
    ])
    expect(folderFiles([placed('下/d', 7)])[0]?.lastModified).toBe(7)
  })
})
