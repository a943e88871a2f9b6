import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildPackage, readSource } from '../../data/doing-business/make.mjs'
import { dataText } from './builtInData'

const reference = '../shared/reference'
const title = 'making the package again (skipped where the reference folder is missing)'

describe.skipIf(!existsSync(`${reference}/doing-business`))(title, () => {
  it('gives the committed files byte for byte', async () => {
    const files = buildPackage(await readSource(reference))
    expect(files.size).toBe(14)
    for (const [path, text] of files)
      expect(text === (await dataText(`doing-business/${path}`)), path).toBe(true)
  })

  it.each([
    ['a column that no indicator has', 'complete', 'Rank-Getting credit', 'Rank-Getting more'],
    ['an economy without a name', 'complete', '\nNZL,2004', '\nQQQ,2004'],
    ['an economy and year twice', 'complete', '\nNZL,2005', '\nNZL,2004'],
    ['an economy in two regions', 'complete', ',South Asia,', ',Sub-Saharan Africa,'],
    ['goalposts that differ', 'frontier', ',26.1,84,', ',26.2,84,'],
    ['a city without a weight', 'cityWeights', 'Shanghai', 'Pudong'],
    ['a rank for an unknown economy', 'publishedRanks', '"CHN"', '"QQQ"'],
  ] as const)('stops at %s', async (_, file, text, changed) => {
    const source = await readSource(reference)
    expect(source[file]).toContain(text)
    expect(() => buildPackage({ ...source, [file]: source[file].replace(text, changed) })).toThrow()
  })
})
