import type { Catalogue } from '../domain/catalogue/catalogue'
import { foldName } from '../domain/foldName'
import { panelAssembler } from '../domain/panel/assemblePanels'
import type { AssembledPanel, Duplicate, WhichCounts } from '../domain/panel/assembly'
import { fileWindow } from '../domain/panel/fileWindow'
import { listDifferences, listReplaced, type CellDifference } from '../domain/panel/listDifferences'
import { originOf } from '../domain/panel/originOf'
import type { Panel } from '../domain/panel/panel'
import { panelOf } from '../domain/panel/panelOf'
import type { DraftIndicator, DraftRevision } from './draftRevision'
import type { DifferencePage, DifferenceQuery, DifferenceRow, ShownCell } from './importProtocol'

interface DifferenceNeeds {
  readonly draft: DraftRevision
  readonly counts: WhichCounts
  /** Names of the import's files. */
  readonly files: readonly string[]
  readonly readPanel: (key: string) => Promise<Panel | undefined>
}

/** A row before its names are looked up. */
interface Listed {
  readonly kind: DifferenceQuery['kind']
  readonly entity: number
  readonly period: number
  readonly before: ShownCell
  readonly after: ShownCell
}

/**
 * All differences of a plan (rule D11), a page at a time. What was read is still at hand, so an indicator's are worked
 * out anew when they are looked at: ten million new cells take no room.
 */
export function planDifferences({ draft, counts, files, readPanel }: DifferenceNeeds) {
  const names = namesIn(draft.catalogue)
  const windowOf = fileWindow(draft.inputs)
  let assembler: ReturnType<typeof panelAssembler> | undefined
  let latest: { readonly code: string; readonly rows: Promise<readonly Listed[]> } | undefined
  /** How many each indicator has for one kind and one part of a name. */
  const counted = new Map<string, Promise<readonly number[]>>()

  async function list(one: DraftIndicator): Promise<readonly Listed[]> {
    const before = one.base === undefined ? undefined : await readPanel(one.base)
    if (one.replacedBy !== undefined) {
      const after = await readPanel(one.replacedBy)
      return after ? [...listReplaced(before, after)] : []
    }
    assembler ??= panelAssembler(draft.inputs, counts)
    const made = assembler.assemble(one.code)
    const panel = made?.panel ?? panelOf([])
    const rows = [...listDifferences(before, { panel, covers: windowOf(one.code) })]
    return [
      ...rows.map((row) => (made ? withPlace(row, made, files) : row)),
      ...(made?.duplicates ?? []).filter(({ agrees }) => !agrees).map(conflictRow),
    ]
  }

  function rowsOf(one: DraftIndicator): Promise<readonly Listed[]> {
    if (latest?.code !== one.code) latest = { code: one.code, rows: list(one) }
    return latest.rows
  }

  async function matching(one: DraftIndicator, { kind, entity = '' }: DifferenceQuery) {
    const part = foldName(entity)
    const rows = (await rowsOf(one)).filter((row) => row.kind === kind)
    return part === '' ? rows : rows.filter((row) => names.entityHas(row.entity, part))
  }

  function countsOf(query: DifferenceQuery): Promise<readonly number[]> {
    const { kind, entity = '' } = query
    if (foldName(entity) === '')
      return Promise.resolve(
        draft.indicators.map(({ conflicts, difference }) =>
          kind === 'conflict' ? conflicts : difference[kind],
        ),
      )
    const key = `${kind} ${foldName(entity)}`
    const found = counted.get(key) ?? countAll(query)
    counted.clear()
    counted.set(key, found)
    return found
  }

  async function countAll(query: DifferenceQuery): Promise<readonly number[]> {
    const all: number[] = []
    for (const one of draft.indicators) all.push((await matching(one, query)).length)
    return all
  }

  return async (query: DifferenceQuery, from: number, to: number): Promise<DifferencePage> => {
    const all = await countsOf(query)
    const part = foldName(query.indicator ?? '')
    const rows: DifferenceRow[] = []
    let total = 0
    for (const [at, one] of draft.indicators.entries()) {
      if (part !== '' && !names.indicatorHas(one.code, part)) continue
      const start = total
      total += all[at]!
      if (all[at] === 0 || total <= from || start >= to) continue
      const own = await matching(one, query)
      rows.push(
        ...own.slice(Math.max(0, from - start), to - start).map((row) => ({
          ...names.of(one.code, row),
          kind: row.kind,
          before: row.before,
          after: row.after,
        })),
      )
    }
    return { total, rows }
  }
}

function withPlace(row: CellDifference, made: AssembledPanel, files: readonly string[]): Listed {
  const origin = originOf(made.panel, made.origins, row.entity, row.period)
  if (!origin) return row
  const { file, importId: _importId, ...place } = origin
  return { ...row, after: { ...row.after, at: { file: files[file] ?? '', ...place } } }
}

function conflictRow(duplicate: Duplicate): Listed {
  const { entity, period, first, second } = duplicate
  const sheetOf = (sheet: string | undefined) => (sheet === undefined ? {} : { sheet })
  return {
    ...{ kind: 'conflict', entity, period },
    before: {
      ...(first === undefined ? {} : { value: first }),
      at: {
        ...{ file: duplicate.firstFile, row: duplicate.firstRow, column: duplicate.firstColumn },
        ...sheetOf(duplicate.firstSheet),
      },
    },
    after: {
      ...(second === undefined ? {} : { value: second }),
      at: {
        ...{ file: duplicate.file, row: duplicate.row, column: duplicate.column },
        ...sheetOf(duplicate.sheet),
      },
    },
  }
}

function namesIn(catalogue: Catalogue) {
  const entities = new Map(catalogue.entities.map((entity) => [entity.key, entity]))
  const periods = new Map(catalogue.periods.map(({ key, period }) => [key, period]))
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  type Named = Pick<Catalogue['indicators'][number], 'code' | 'names'>
  const has = ({ code, names }: Named, part: string) =>
    [code, names.zh, names.en].some((name) => name !== undefined && foldName(name).includes(part))
  const shown = ({ code, names }: Named) => (names.zh || names.en ? names : { en: code })
  return {
    entityHas: (key: number, part: string) => has(entities.get(key)!, part),
    indicatorHas: (code: string, part: string) => has(indicators.get(code)!, part),
    of: (code: string, { entity, period }: Listed) => ({
      indicator: shown(indicators.get(code)!),
      indicatorCode: code,
      entity: shown(entities.get(entity)!),
      period: periods.get(period)!,
    }),
  }
}
