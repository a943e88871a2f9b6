import type { Catalogue } from '../catalogue/catalogue'
import type { Duplicate } from '../panel/assembly'
import type { Panel, PanelOrigins } from '../panel/panel'
import { indexOfKey } from '../panel/panelReading'

/** A unit that two files speak for. */
export interface ReportedTwice {
  readonly entity: number
  readonly files: readonly string[]
  readonly agreeing: number
  readonly conflicting: number
}

/** Who reported for the newest period of an import, before it is held against who should have. */
export interface ReturnsTally {
  /** Key of the period; undefined where no figure was read. */
  readonly period: number | undefined
  /** Position of the file by entity key. */
  readonly files: ReadonlyMap<number, ReadonlySet<number>>
  /** Who had reported for the period before this import. */
  readonly earlier: ReadonlySet<number>
  /** Who reported in one of the periods before. */
  readonly recent: ReadonlySet<number>
  readonly twice: readonly ReportedTwice[]
  /** Whether several files speak of one indicator. */
  readonly isShared: boolean
}

/** Far enough back for a unit that missed a week, not for one that was dissolved. */
const periodsLookedBack = 4

interface OneIndicator {
  readonly base: Panel | undefined
  readonly panel: Panel
  readonly origins: PanelOrigins
  readonly duplicates: readonly Duplicate[]
}

/** Counts returns (rule D12) while panels are made, so that none has to be read twice. */
export function returnsTally({ periods }: Pick<Catalogue, 'periods'>) {
  const order = new Map(periods.map(({ key }, at) => [key, at]))
  const kinds = new Map(periods.map(({ key, period }) => [key, period.kind]))
  let newest = -1
  let tally = emptyTally()

  const periodOf = (at: number) => periods[at]?.key

  function add({ base, panel, origins, duplicates }: OneIndicator): void {
    const last = Math.max(-1, ...Array.from(panel.periodKeys, (key) => order.get(key)!))
    if (last < newest || last < 0) return
    if (last > newest) tally = emptyTally()
    newest = last
    const period = periodOf(newest)!
    for (const { entity, cell } of reportersOf(panel, period)) {
      const file = origins.sources[origins.bySource?.[cell] ?? 0]?.file ?? 0
      const known = tally.files.get(entity)
      if (known) known.add(file)
      else tally.files.set(entity, new Set([file]))
    }
    if (new Set(origins.sources.map(({ file }) => file)).size > 1) tally.isShared = true
    for (const duplicate of duplicates)
      if (duplicate.period === period && duplicate.file !== duplicate.firstFile) addTwice(tally, duplicate)
    if (base) addBase(base, period)
  }

  function addBase(base: Panel, period: number): void {
    for (const { entity } of reportersOf(base, period)) tally.earlier.add(entity)
    const before = [...base.periodKeys].filter(
      (key) => order.get(key)! < newest && kinds.get(key) === kinds.get(period),
    )
    for (const key of before) {
      const reporters = tally.recent.get(key) ?? new Set()
      tally.recent.set(key, reporters)
    }
    const latest = before.sort((a, b) => order.get(b)! - order.get(a)!).slice(0, periodsLookedBack)
    for (const key of latest)
      for (const { entity } of reportersOf(base, key)) tally.recent.get(key)!.add(entity)
  }

  function result(): ReturnsTally {
    const looked = [...tally.recent.keys()]
      .sort((a, b) => order.get(b)! - order.get(a)!)
      .filter((key) => tally.recent.get(key)!.size > 0)
      .slice(0, periodsLookedBack)
    return {
      period: periodOf(newest),
      files: tally.files,
      earlier: tally.earlier,
      recent: new Set(looked.flatMap((key) => [...tally.recent.get(key)!])),
      twice: [...tally.twice.values()].map(({ files, ...rest }) => ({ ...rest, files: [...files] })),
      isShared: tally.isShared,
    }
  }

  return { add, result }
}

function emptyTally() {
  return {
    files: new Map<number, Set<number>>(),
    earlier: new Set<number>(),
    recent: new Map<number, Set<number>>(),
    twice: new Map<number, { entity: number; files: Set<string>; agreeing: number; conflicting: number }>(),
    isShared: false,
  }
}

function addTwice({ twice }: ReturnType<typeof emptyTally>, duplicate: Duplicate): void {
  const { entity, agrees, firstFile, file } = duplicate
  const one = twice.get(entity) ?? { entity, files: new Set(), agreeing: 0, conflicting: 0 }
  one.files.add(firstFile).add(file)
  one[agrees ? 'agreeing' : 'conflicting']++
  twice.set(entity, one)
}

/** A value or a stated reason (无业务) is a report; a blank is none. */
function* reportersOf(
  { entityKeys, periodKeys, mask, notes }: Panel,
  period: number,
): Generator<{ readonly entity: number; readonly cell: number }> {
  const column = indexOfKey(periodKeys, period)
  if (column < 0) return
  for (let row = 0; row < entityKeys.length; row++) {
    const cell = row * periodKeys.length + column
    if (((mask[cell >> 3]! >> (cell & 7)) & 1) === 1 || notes.has(cell))
      yield { entity: entityKeys[row]!, cell }
  }
}
