import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Indicator } from '../../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { parseDescriptor } from '../../../../src/formats/dataPackage/packageDescriptor'
import { safeText, unsafeText } from '../../../../src/formats/dataPackage/packageText'
import { packageDescriptor } from '../../../../src/reports/dataPackage/packageDescriptor'
import { packageFiles, type PackageFile } from '../../../../src/reports/dataPackage/packageFiles'

const finished: Indicator = { code: 'cases.step.all.finished', names: {}, kind: 'value', panel: 'n' }
const rate: Indicator = { code: 'cases.step.all.onlineRate', names: {}, kind: 'value', panel: 'r' }
const other: Indicator = { code: 'GDP', names: {}, kind: 'value', panel: 'g' }
const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: ['甲局', '乙局', '丙局'].map((zh, key) => ({ key, code: zh, names: { zh }, kind: 'member' })),
  periods: [{ key: 0, period: { kind: 'week', year: 2026, week: 46 } }],
  indicators: [finished, rate, other],
}
const panels = {
  n: panelOf([4, 5, 0].map((value, entity) => ({ entity, period: 0, value }))),
  r: panelOf([75, 80].map((value, entity) => ({ entity, period: 0, value }))),
  g: panelOf([1, 2, 3].map((value, entity) => ({ entity, period: 0, value }))),
}

async function filesWith(suppresses: boolean): Promise<readonly PackageFile[]> {
  const files: PackageFile[] = []
  const panelNamed = async ({ panel }: Indicator) => panels[panel as keyof typeof panels]
  const input = { catalogue, definitions: new Map(), panelOf: panelNamed, suppresses }
  for await (const file of packageFiles(input)) files.push(file)
  return files
}

describe('the files of a data package', () => {
  it('leave out figures of one to four cases, and say so in their place', async () => {
    const files = await filesWith(true)
    const textOf = (role: string) => files.find((file) => file.role === role)!.text
    expect(textOf('observations').split('\n').slice(1, -1)).toEqual([
      'cases.step.all.finished,甲局,',
      'cases.step.all.finished,乙局,5',
      'cases.step.all.finished,丙局,0',
      'cases.step.all.onlineRate,甲局,',
      'cases.step.all.onlineRate,乙局,80',
      'GDP,甲局,1',
      'GDP,乙局,2',
      'GDP,丙局,3',
    ])
    expect(textOf('notes')).toContain('cases.step.all.onlineRate,甲局,2026-W46,noData,n<5')
    expect(Math.max(...files.map(({ suppressed }) => suppressed))).toBe(2)
  })

  it('have every figure where nothing is to be left out', async () => {
    const files = await filesWith(false)
    expect(files.find(({ role }) => role === 'observations')!.text).toContain('onlineRate,甲局,75')
    expect(files.some(({ role }) => role === 'notes')).toBe(false)
  })

  it('are described with their fields, sizes and hashes, and known by it again', async () => {
    const files = (await filesWith(true)).map((file) => ({ ...file, bytes: 7, sha256: 'ab' }))
    const source = { title: { zh: '示例' }, licence: 'CC0-1.0', url: 'https://example.org', synthetic: true }
    const text = packageDescriptor({
      ...{ title: '周报', source, revision: 2, created: '2026-11-20T00:00:00.000Z', files, suppressed: 2 },
    })
    const described = JSON.parse(text) as { resources: { hash: string; schema: { fields: unknown[] } }[] }
    expect(described).toMatchObject({ title: '周报', suppressed: { cells: 2, below: 5 } })
    expect(described.resources.map(({ hash }) => hash)).toContain('sha256:ab')
    expect(described.resources.at(-1)!.schema.fields[0]).toEqual({ name: 'indicator', type: 'string' })
    expect(parseDescriptor(described)).toMatchObject({ isExported: true, source })
  })
})

describe('texts of a package', () => {
  it.each(['=1', "'=1", "''@x", '-5', '甲局', "'甲'", '', '+'])(
    'are no formula and come back: %j',
    (text) => {
      expect(safeText(text)).not.toMatch(/^[=+\-@]/)
      expect(unsafeText(safeText(text))).toBe(text)
    },
  )
})
