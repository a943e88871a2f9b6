import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  emptyCatalogue,
  type Catalogue,
  type Definition,
  type Entity,
  type Indicator,
} from '../../src/domain/catalogue/catalogue'
import type { CellNote } from '../../src/domain/missing'
import type { Names } from '../../src/domain/names'
import type { Panel } from '../../src/domain/panel/panel'
import { panelOf } from '../../src/domain/panel/panelOf'
import { noteAt, valueAt } from '../../src/domain/panel/panelReading'
import { comparePeriods } from '../../src/domain/periods/comparePeriods'
import type { Period } from '../../src/domain/periods/period'
import { periodId } from '../../src/domain/periods/periodId'
import { readFiles } from '../../src/formats/readFiles'
import { packageDescriptor } from '../../src/reports/dataPackage/packageDescriptor'
import { packageFiles, type PackageFile } from '../../src/reports/dataPackage/packageFiles'
import { draftRevision } from '../../src/workers/draftRevision'

/** A dataset in memory. */
interface Dataset {
  readonly catalogue: Catalogue
  readonly panels: ReadonlyMap<string, Panel>
  readonly definitions: ReadonlyMap<string, Definition>
}

async function zipOf({ catalogue, panels, definitions }: Dataset): Promise<File> {
  const files: PackageFile[] = []
  const panelOf = async ({ panel }: Indicator) => panels.get(panel!)
  for await (const file of packageFiles({ catalogue, definitions, panelOf, suppresses: false }))
    files.push(file)
  const descriptor = packageDescriptor({
    ...{ title: '数据集', source: catalogue.source, revision: 3, created: '2026-11-20', suppressed: 0 },
    files: files.map((file) => ({ ...file, bytes: 0, sha256: '' })),
  })
  const parts = files.map(({ path, text }) => [path, strToU8(text)] as const)
  const zip = zipSync({ 'datapackage.json': strToU8(descriptor), ...Object.fromEntries(parts) })
  return new File([new Uint8Array(zip)], '数据集.zip')
}

async function readBack(file: File): Promise<Dataset> {
  const results = await readFiles([file], {})
  expect(results.flatMap(({ issues }) => issues)).toEqual([])
  const panels = new Map<string, Panel>()
  const draft = await draftRevision(
    { importId: 'i', base: emptyCatalogue, files: results },
    {
      storedReader: () => async () => undefined,
      write: async ({ id, panel }) => void panels.set(id, panel),
      onPanel: () => undefined,
    },
  )
  const definitions = results.flatMap(({ context }) => context.definitions)
  return {
    catalogue: draft.catalogue,
    panels,
    definitions: new Map(definitions.map((one) => [one.code, one])),
  }
}

/** Everything that is known of a dataset, by codes and ids: keys are a matter of each database. */
function plain({ catalogue, panels, definitions }: Dataset) {
  const { entities, groupings, periods, indicators, source } = catalogue
  return {
    source,
    groupings,
    periods: periods.map(({ period }) => periodId(period)),
    entities: entities.map(({ key: _key, ...entity }) => entity),
    indicators: indicators.map(
      ({ panel: _panel, latest: _latest, count: _count, definition: _d, ...rest }) => rest,
    ),
    definitions: [...definitions.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    cells: indicators.flatMap((indicator) =>
      entities.flatMap((entity) =>
        periods.flatMap(({ key, period }) => {
          const panel = panels.get(indicator.panel ?? '')
          const value = panel && valueAt(panel, entity.key, key)
          const note = panel && noteAt(panel, entity.key, key)
          if (value === undefined && !note) return []
          // Minus zero is another number than zero.
          return [[indicator.code, entity.code, periodId(period), Object.is(value, -0) ? '-0' : value, note]]
        }),
      ),
    ),
  }
}

const texts = fc.oneof(
  fc.constantFrom(
    '=SUM(A1)',
    "'=1",
    '-3',
    '+x',
    '@a',
    '市政务服务局',
    '单位,"甲"',
    '两\n行',
    ' 前后 ',
    '1,000',
    '＝',
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
)
const names: fc.Arbitrary<Names> = fc
  .record({ zh: texts, en: texts }, { requiredKeys: [] })
  .filter(({ zh, en }) => zh !== undefined || en !== undefined)
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 98.6, 1e21, 5e-324),
)
const noteParts = {
  reason: fc.constantFrom('noData', 'notApplicable', 'noPractice', 'unparseable'),
  text: texts,
  rank: fc.record(
    { rank: fc.integer({ min: 1, max: 300 }), of: fc.nat({ max: 300 }) },
    { requiredKeys: ['rank'] },
  ),
  bound: fc.constantFrom('<', '≤', '>', '≥', '≈'),
} as const
const plainNote = fc.record(noteParts, { requiredKeys: [] })
const edit = fc.record(
  { at: fc.nat(), note: texts, original: fc.record({ value, note: plainNote }, { requiredKeys: [] }) },
  { requiredKeys: ['at'] },
)
const note = fc.record({ ...noteParts, edit }, { requiredKeys: [] }) as fc.Arbitrary<CellNote>
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('year'), year: fc.integer({ min: 1960, max: 2030 }) }),
  fc.record({
    kind: fc.constant('year'),
    year: fc.constant(2019),
    edition: fc.constantFrom('DB2020', '甲 版'),
  }),
  fc.record({ kind: fc.constant('week'), year: fc.constant(2026), week: fc.integer({ min: 1, max: 53 }) }),
  fc.record({
    ...{ kind: fc.constant('issue'), number: fc.integer({ min: 1, max: 60 }), year: fc.constant(2026) },
    ...{ first: fc.constant('2026-11-13'), last: fc.constant('2026-11-19') },
  }),
) as fc.Arbitrary<Period>
const dataset: fc.Arbitrary<Dataset> = fc
  .record({
    entities: fc.array(
      fc.record({
        names,
        kind: fc.constantFrom<Entity['kind']>('member', 'aggregate', 'component', 'unranked'),
        group: fc.constantFrom(undefined, 'g0', 'g1'),
        aliases: fc.array(texts, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    groupName: names,
    indicators: fc.array(
      fc.record(
        {
          names,
          unit: names,
          direction: fc.constantFrom('higher', 'lower'),
          decimals: fc.nat({ max: 4 }),
          parent: texts,
          ranksOf: texts,
          text: names,
        },
        { requiredKeys: ['names'] },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    periods: fc.uniqueArray(period, { minLength: 1, maxLength: 5, selector: periodId }),
    cells: fc.array(
      fc.record(
        {
          indicator: fc.nat({ max: 4 }),
          entity: fc.nat({ max: 5 }),
          period: fc.nat({ max: 4 }),
          value,
          note,
        },
        { requiredKeys: ['indicator', 'entity', 'period'] },
      ),
      { minLength: 1, maxLength: 60 },
    ),
    source: fc.record(
      {
        title: names,
        publisher: names,
        licence: texts,
        url: texts,
        vintage: names,
        notice: names,
        synthetic: fc.constant(true as const),
      },
      { requiredKeys: ['title'] },
    ),
  })
  .map(({ entities, groupName, indicators, periods, cells, source }) => {
    // Codes are the catalogue's own: names that are another's would be the same entity.
    const numbered = (text: string, at: number) => `${text}#${at}`
    const named = (given: Names, at: number): Names =>
      Object.fromEntries(Object.entries(given).map(([language, text]) => [language, numbered(text, at)]))
    const sorted = [...periods].sort(comparePeriods).map((one, key) => ({ key, period: one }))
    const known = cells.filter(
      (cell) =>
        cell.indicator < indicators.length && cell.entity < entities.length && cell.period < periods.length,
    )
    const has = (cell: { value?: number; note?: CellNote }) =>
      cell.value !== undefined || cell.note !== undefined
    const panels = new Map(
      indicators.flatMap((_, at) => {
        const own = known.filter((cell) => cell.indicator === at && has(cell))
        return own.length > 0 ? [[`p${at}`, panelOf(own)] as const] : []
      }),
    )
    const catalogue: Catalogue = {
      entities: entities.map(({ names: given, kind, group, aliases }, key) => ({
        ...{ key, code: numbered('=E', key), names: named(given, key), kind },
        ...(group ? { groups: { kind: group } } : {}),
        ...(aliases.length > 0 ? { aliases: aliases.map((alias) => numbered(alias, key)) } : {}),
      })),
      groupings: [
        { id: 'kind', names: groupName, groups: ['g0', 'g1'].map((id) => ({ id, names: { zh: id } })) },
      ],
      periods: sorted,
      indicators: indicators.map(({ text: _text, ...indicator }, at) => ({
        ...{ code: numbered('I', at), kind: 'value', ...indicator },
        ...(panels.has(`p${at}`) ? { panel: `p${at}` } : {}),
        definition: `d${at}`,
      })),
      source,
    }
    const definitions = new Map(
      indicators.flatMap(({ text }, at) =>
        text ? [[`d${at}`, { code: numbered('I', at), text }] as const] : [],
      ),
    )
    return { catalogue, panels, definitions }
  })
  .filter(({ panels }) => panels.size > 0)

describe('a dataset as a data package', () => {
  it('is read back as the same facts, notes, ranks, bounds, units, directions, groups and definitions', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (made) => {
        expect(plain(await readBack(await zipOf(made)))).toEqual(plain(made))
      }),
    )
  })

  it('keeps how indicators are worked out', async () => {
    const formulas: Indicator['formula'][] = [
      { kind: 'ratio', numerator: 'A', denominator: 'B', scale: 100 },
      { kind: 'share', part: 'A' },
      { kind: 'share', part: 'A', of: 'ALL' },
      { kind: 'change', indicator: 'A', against: 'lastYear', as: 'percent' },
      { kind: 'rollup', indicator: 'A', rule: 'mean', from: 'week', to: 'month' },
    ]
    const derived = formulas.map((formula, at): Indicator => ({
      code: `F${at}`,
      names: {},
      kind: 'value',
      formula: formula!,
    }))
    const [own] = fc.sample(dataset, { numRuns: 1, seed: 7 })
    const years = own!.catalogue.periods.map(({ key }) => ({
      key,
      period: { kind: 'year' as const, year: 2000 + key },
    }))
    const catalogue = {
      ...own!.catalogue,
      periods: years,
      indicators: [...own!.catalogue.indicators, ...derived],
    }
    const made = { ...own!, catalogue }
    expect(plain(await readBack(await zipOf(made)))).toEqual(plain(made))
  })
})
