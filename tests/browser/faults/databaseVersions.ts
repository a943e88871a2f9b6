/**
 * Databases as each version of this program wrote them, by raw calls and with bytes written out: they stay as they
 * are when the code changes, for they stand for what is on users' machines. A new version adds its own.
 */
export interface FrozenDatabase {
  readonly version: number
  readonly stores: readonly FrozenStore[]
}

interface FrozenStore {
  readonly name: string
  readonly keyPath: string | string[]
  readonly indexes?: readonly { name: string; keyPath: string | string[]; unique?: boolean }[]
  readonly records: readonly object[]
}

/** Mark, 2 entities, 2 periods, 3 values; -0, 0.1 and 2^53; keys 1, 7; keys 1, 2; mask 0b1011. */
function panelBytes(): ArrayBuffer {
  const bytes = new ArrayBuffer(16 + 24 + 16 + 1)
  new Uint32Array(bytes, 0, 4).set([0x31504244, 2, 2, 3])
  new Float64Array(bytes, 16, 3).set([-0, 0.1, 9_007_199_254_740_992])
  new Uint32Array(bytes, 40, 4).set([1, 7, 1, 2])
  new Uint8Array(bytes, 56, 1).set([0b1011])
  return bytes
}

const catalogue = {
  entities: [
    { key: 1, code: 'CHN', names: { zh: '中国' }, kind: 'member', groups: { region: 'EAS' } },
    { key: 7, code: 'WLD', names: { en: 'World' }, kind: 'aggregate' },
  ],
  groupings: [{ id: 'region', names: { zh: '地区' }, groups: [{ id: 'EAS', names: { zh: '东亚' } }] }],
  periods: [
    { key: 1, period: { kind: 'year', year: 2019 } },
    { key: 2, period: { kind: 'year', year: 2020 } },
  ],
  indicators: [
    { code: 'A', names: { zh: '用时' }, kind: 'value', direction: 'lower', panel: 'i/0', definition: 'i/d0' },
  ],
  source: { title: { zh: '旧数据' } },
}

const revision = { datasetId: 'd', createdAt: 2000, catalogue }
const summary = { files: ['a.csv'], newCells: 3, changedCells: 0, indicators: 1 }

const byImport = [{ name: 'importId', keyPath: 'importId' }]

const version1: FrozenDatabase = {
  version: 10,
  stores: [
    {
      name: 'datasets',
      keyPath: 'id',
      records: [{ id: 'd', names: { zh: '旧数据' }, head: 'r2', order: 1, createdAt: 1000 }],
    },
    {
      name: 'revisions',
      keyPath: 'id',
      indexes: [{ name: '[datasetId+number]', keyPath: ['datasetId', 'number'], unique: true }],
      records: [
        { ...revision, id: 'r1', number: 1, parent: null, importId: 'i', summary },
        { ...revision, id: 'r2', number: 2, parent: 'r1', importId: null, restores: 'r1', summary },
      ],
    },
    {
      name: 'panels',
      keyPath: 'id',
      indexes: byImport,
      records: [
        {
          id: 'i/0',
          importId: 'i',
          format: 1,
          bytes: panelBytes(),
          notes: [[2, { reason: 'noData', text: '..' }]],
        },
      ],
    },
    {
      name: 'origins',
      keyPath: 'id',
      indexes: byImport,
      records: [
        {
          id: 'i/0',
          importId: 'i',
          origins: {
            sources: [
              {
                importId: 'i',
                file: 0,
                entityKeys: Uint32Array.of(1, 7),
                periodKeys: Uint32Array.of(1, 2),
                rowsBy: 'entity',
                rows: Uint32Array.of(6, 7),
                columnsBy: 'period',
                columns: Uint32Array.of(5, 6),
              },
            ],
          },
        },
      ],
    },
    {
      name: 'definitions',
      keyPath: 'id',
      indexes: byImport,
      records: [{ id: 'i/d0', importId: 'i', definition: { code: 'A', text: { zh: '口径' } } }],
    },
    {
      name: 'imports',
      keyPath: 'id',
      records: [
        {
          id: 'i',
          datasetId: 'd',
          status: 'published',
          files: [{ name: 'a.csv', size: 3, sha256: 'abc' }],
          startedAt: 1000,
          heartbeat: 1000,
        },
      ],
    },
    { name: 'settings', keyPath: 'key', records: [{ key: 'builtin.removed', value: ['doing-business'] }] },
  ],
}

/** As version 1, and schemes and scenarios. */
const version2: FrozenDatabase = {
  version: 20,
  stores: [
    ...version1.stores,
    {
      name: 'schemes',
      keyPath: 'id',
      indexes: [
        {
          name: '[datasetId+code+version]',
          keyPath: ['datasetId', 'code', 'version'],
          unique: true,
        },
      ],
      records: [
        {
          id: 's1',
          datasetId: 'd',
          code: 'S',
          version: 1,
          savedAt: 1000,
          note: '初稿',
          scheme: {
            format: 1,
            code: 'S',
            names: { zh: '旧方案' },
            nodes: [
              {
                code: 'T',
                names: {},
                weight: 1,
                measure: {
                  indicator: 'A',
                  direction: 'lower',
                  rule: { kind: 'goalposts', best: 0, worst: 100 },
                },
              },
            ],
            levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }],
            population: { groups: {}, excluded: [] },
            ranking: { ties: 'competition' },
          },
        },
      ],
    },
    {
      name: 'scenarios',
      keyPath: 'id',
      indexes: [{ name: 'datasetId', keyPath: 'datasetId' }],
      records: [
        {
          id: 'w1',
          datasetId: 'd',
          name: '提速两天',
          savedAt: 1000,
          revisionId: 'r1',
          revision: 1,
          schemeCode: 'S',
          schemeVersion: 1,
          period: '2020',
          changes: { values: [{ entity: 'A', indicator: 'A', value: 3 }], weights: [] },
        },
      ],
    },
  ],
}

/** As version 2, and sets of targets. */
const version3: FrozenDatabase = {
  version: 30,
  stores: [
    ...version2.stores,
    {
      name: 'targets',
      keyPath: 'id',
      indexes: [
        {
          name: '[datasetId+code+version]',
          keyPath: ['datasetId', 'code', 'version'],
          unique: true,
        },
      ],
      records: [
        {
          id: 't1',
          datasetId: 'd',
          code: 'T',
          version: 1,
          savedAt: 1000,
          set: {
            format: 1,
            code: 'T',
            names: { zh: '旧目标' },
            targets: [
              {
                code: 'A1',
                indicator: 'A',
                measure: 'value',
                comparator: '≤',
                stages: [{ value: 3, deadline: '2026-12-31' }],
                scope: {},
              },
            ],
          },
        },
      ],
    },
  ],
}

function namingCubes(store: FrozenDatabase['stores'][number]): FrozenDatabase['stores'][number] {
  const named = (record: { readonly catalogue?: object }): object => ({
    ...record,
    catalogue: { ...record.catalogue, cases: 'old import/cases' },
  })
  return { ...store, records: store.records.map((record) => named(record as object)) }
}

/** As version 3, and counts of cases: here of none, 24 bytes of sizes and two places where histograms would begin. */
const version4: FrozenDatabase = {
  version: 40,
  stores: [
    ...version3.stores.map((store) => (store.name === 'revisions' ? namingCubes(store) : store)),
    {
      name: 'cubes',
      keyPath: 'id',
      indexes: [{ name: 'importId', keyPath: 'importId' }],
      records: [
        {
          id: 'old import/cases',
          importId: 'old import',
          format: 1,
          bytes: Uint32Array.of(0x31434244, 0, 0, 0, 0, 1, 0, 0).buffer,
          about: {
            rules: {
              counting: { days: 'working', countsAcceptance: false, sameDay: 0 },
              comparator: '≤',
              monthDays: 22,
              yearDays: 250,
              weekStart: 1,
              items: [{ words: '不动产', type: 'property' }],
            },
            types: [],
            layers: [],
            counts: ['finished'],
          },
        },
      ],
    },
  ],
}

/** Its 57 bytes cut in three: really only larger panels are. */
const cutPanel: FrozenStore = {
  name: 'panels',
  keyPath: 'id',
  indexes: byImport,
  records: [
    {
      id: 'i/0',
      importId: 'i',
      format: 2,
      size: 57,
      bytes: panelBytes().slice(0, 24),
      notes: [[2, { reason: 'noData', text: '..' }]],
    },
  ],
}

/** As version 4, and panels in parts. */
const version5: FrozenDatabase = {
  version: 50,
  stores: [
    ...version4.stores.map((store) => (store.name === 'panels' ? cutPanel : store)),
    {
      name: 'panelParts',
      keyPath: ['panel', 'part'],
      indexes: byImport,
      records: [
        { panel: 'i/0', part: 1, importId: 'i', bytes: panelBytes().slice(24, 48) },
        { panel: 'i/0', part: 2, importId: 'i', bytes: panelBytes().slice(48) },
      ],
    },
  ],
}

/** As version 5, and templates and drafts of edits. */
const version6: FrozenDatabase = {
  version: 60,
  stores: [
    ...version5.stores,
    {
      name: 'templates',
      keyPath: 'id',
      indexes: [{ name: 'datasetId', keyPath: 'datasetId' }],
      records: [
        {
          id: 'p1',
          datasetId: 'd',
          name: '周报表',
          savedAt: 1000,
          usedAt: 2000,
          template: {
            format: 1,
            shapes: ['entity|办结量'],
            corrections: [{ headers: [{ row: 3, holds: 'indicator' }] }],
            mapping: { entities: [['市住健局', { kind: 'known', code: 'ZJ' }]], indicators: [] },
          },
        },
      ],
    },
    {
      name: 'editDrafts',
      keyPath: 'datasetId',
      records: [
        {
          datasetId: 'd',
          savedAt: 1000,
          edits: [{ indicator: 'A', entity: 1, period: 2, value: 3, was: 2, note: '核实后更正', at: 1000 }],
        },
      ],
    },
  ],
}

/** As version 6, and documents. */
const version7: FrozenDatabase = {
  version: 70,
  stores: [
    ...version6.stores,
    {
      name: 'documents',
      keyPath: 'id',
      indexes: [
        { name: 'datasetId', keyPath: 'datasetId' },
        { name: '[datasetId+kind]', keyPath: ['datasetId', 'kind'] },
      ],
      records: [
        {
          id: 'd/review/2020',
          datasetId: 'd',
          kind: 'review',
          savedAt: 1000,
          keeps: 'r1',
          content: { state: 'draft' },
        },
      ],
    },
  ],
}

/** In the order of the versions, from 1. */
export const frozenDatabases: readonly FrozenDatabase[] = [
  ...[version1, version2, version3],
  ...[version4, version5, version6, version7],
]

/** Writes one as it was, without any code of the program. */
export function writeFrozen(name: string, frozen: FrozenDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, frozen.version)
    request.onupgradeneeded = () => {
      for (const { name: storeName, keyPath, indexes, records } of frozen.stores) {
        const store = request.result.createObjectStore(storeName, { keyPath })
        indexes?.forEach((index) =>
          store.createIndex(index.name, index.keyPath, { unique: index.unique ?? false }),
        )
        records.forEach((record) => store.add(record))
      }
    }
    request.onerror = () => reject(request.error ?? new Error('not written'))
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}
