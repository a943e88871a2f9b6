import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Catalogue, CataloguePeriod, Entity, Indicator } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { Panel } from '../domain/panel/panel'
import { noteAt, valueAt } from '../domain/panel/panelReading'
import { periodId } from '../domain/periods/periodId'
import type { Names } from '../domain/names'
import type { HandEdit, MissingReason } from '../domain/missing'
import { treeOf } from '../domain/scoring/schemeTree'
import { lossesOf, type Losses } from '../domain/scoring/why/lossesOf'
import { appliesTo } from '../domain/targets/appliesTo'
import { countsOf } from '../domain/targets/countsOf'
import { gapRow, type GapRow } from '../domain/targets/gapRow'
import { pointsLostBy, responsibleFor, type Responsible } from '../domain/targets/responsible'
import type { Target } from '../domain/targets/target'
import { targetSeries, type TargetData, type TargetSeries } from '../domain/targets/targetSeries'
import { isShortfall, worstBy, worstFirst } from '../domain/targets/worstFirst'
import type { TargetSetRecord } from '../storage/records'
import { useDatasets } from './datasets'
import { usePanels } from './panels'
import { useSchemes } from './schemes'
import { useScores } from './scores'
import { useSelection } from './selection'
import { useShown } from './shown'
import { useTargets } from './targets'

/** A target that is judged, and what it is held against. */
export interface JudgedTarget {
  readonly target: Target
  readonly record: TargetSetRecord
  readonly indicator: Indicator | undefined
  readonly series: TargetSeries
  /** Codes of the counts behind a share, and the unit that they are in. */
  readonly counts: Target['counts']
  readonly countUnit: Names | undefined
}

export interface JudgedGap extends Responsible {
  readonly judged: JudgedTarget
  readonly row: GapRow
  readonly points: number | undefined
  /** Why there is no value (rule D5), where its source says so: what is counted from cases is in no file as an empty cell. */
  readonly reason: MissingReason | undefined
}

interface Read {
  readonly catalogue: Catalogue
  readonly panels: ReadonlyMap<string, Panel>
}

/** All targets of the shown dataset held against one entity in one period, and against all of them. */
export const useGaps = defineStore('gaps', () => {
  const shown = useShown()
  const datasets = useDatasets()
  const panels = usePanels()
  const scores = useScores()
  const schemes = useSchemes()
  const selection = useSelection()
  const targets = useTargets()
  const read = shallowRef<Read>()
  let asked = 0

  const catalogue = computed(() =>
    shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId)?.catalogue,
  )
  /** Of the chosen set, else of all. */
  const chosen = computed(() => {
    const { targetSet } = selection.selection
    const one = targets.inForce.filter(({ record }) => record.code === targetSet)
    return one.length > 0 ? one : targets.inForce
  })

  watch(
    () => [catalogue.value, targets.inForce] as const,
    () => void readPanels(),
    { immediate: true },
  )
  async function readPanels(): Promise<void> {
    const mine = ++asked
    const from = catalogue.value
    if (!from || !targets.isReady) return
    const codes = codesRead(
      from,
      targets.inForce.flatMap((set) => set.targets),
    )
    const found = new Map<string, Panel>()
    for (const indicator of from.indicators.filter(({ code }) => codes.has(code))) {
      const panel = await panels.figuresOf(from, indicator)
      if (panel) found.set(indicator.code, panel)
    }
    if (mine === asked) read.value = { catalogue: from, panels: found }
  }

  const isReady = computed(
    () => targets.isReady && read.value !== undefined && read.value.catalogue === catalogue.value,
  )
  const data = computed<TargetData | undefined>(
    () => read.value && { ...read.value, scores: scores.history ?? new Map() },
  )
  const judged = computed(() => judgedOf(chosen.value))
  function judgedOf(sets: typeof targets.inForce): readonly JudgedTarget[] {
    const { value } = data
    if (!value || !isReady.value) return []
    const indicators = new Map(value.catalogue.indicators.map((one) => [one.code, one]))
    return sets.flatMap(({ record, targets: sound }) =>
      sound.map((target) => {
        const indicator = indicators.get(target.indicator)
        const counts = countsOf(target, indicator)
        const countUnit = counts && indicators.get(counts.numerator)?.unit
        return { target, record, indicator, series: targetSeries(target, value), counts, countUnit }
      }),
    )
  }

  /** Who can be looked at: aggregates first (全市), then those who can be ranked. */
  const entities = computed<readonly Entity[]>(() => {
    if (!catalogue.value) return []
    const aggregates = catalogue.value.entities.filter(({ kind }) => kind === 'aggregate')
    return [...aggregates, ...membersOf(catalogue.value)].filter((entity) =>
      judged.value.some(({ target }) => appliesTo(target.scope, entity)),
    )
  })
  /** The one in focus; else the first with a figure, the whole city before its departments. */
  const entity = computed(() => {
    const { focus } = shown
    const inFocus = focus && entities.value.find(({ key }) => key === focus.key)
    return inFocus ?? whole.value
  })
  /** Whom a report of the period is about, whoever is in focus. */
  const whole = computed(() => entities.value.find(hasValues) ?? entities.value[0])
  function hasValues(candidate: Entity): boolean {
    return judged.value.some(({ target, series, indicator }) =>
      appliesTo(target.scope, candidate) && indicator ? series(candidate).length > 0 : false,
    )
  }

  /** Periods with a figure of any target, oldest first. */
  const periods = computed<readonly CataloguePeriod[]>(() => {
    if (!catalogue.value || !entity.value) return []
    const known = new Set<number>()
    for (const { target, series } of judged.value)
      if (target.indicator !== '') for (const { period } of series(entity.value)) known.add(period.key)
    return catalogue.value.periods.filter(({ key }) => known.has(key))
  })
  /** The chosen one, else the newest of the kind that is measured most often. */
  const period = computed(() => {
    const wanted = periods.value.find(({ period }) => periodId(period) === selection.selection.period)
    if (wanted) return wanted
    const counts = new Map<string, number>()
    for (const one of periods.value) counts.set(one.period.kind, (counts.get(one.period.kind) ?? 0) + 1)
    const most = Math.max(...counts.values())
    return periods.value.findLast((one) => counts.get(one.period.kind) === most)
  })

  const scheme = computed(() => (scores.base ? schemes.inForce : undefined))
  const tree = computed(() => (scores.base ? treeOf(scores.base.scheme) : undefined))
  function lossesBy(of: Entity, when: CataloguePeriod): Losses | undefined {
    const scored = scores.history?.get(when.key)
    const row = scored?.entities.findIndex(({ key }) => key === of.key) ?? -1
    return scored && row >= 0 ? lossesOf(scored, row) : undefined
  }

  function rowOf(
    { target, series, counts }: JudgedTarget,
    of: Entity,
    when: CataloguePeriod | undefined = period.value,
  ): GapRow | undefined {
    if (!when || !appliesTo(target.scope, of)) return undefined
    return gapRow(target, of, series(of), when, (one) => countsIn(counts, of, one))
  }
  function countsIn(counts: Target['counts'], of: Entity, { key }: CataloguePeriod) {
    const numerator = counts && valueOf(counts.numerator, of.key, key)
    const denominator = counts && valueOf(counts.denominator, of.key, key)
    return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
  }
  function valueOf(code: string, entityKey: number, periodKey: number): number | undefined {
    const panel = read.value?.panels.get(code)
    return panel && valueAt(panel, entityKey, periodKey)
  }
  function panelOf(code: string): Panel | undefined {
    return read.value?.panels.get(code)
  }
  /** Where the figure is an indicator's own value, and was changed by hand. */
  function editOf({ target }: JudgedTarget, { entity: of, actual }: GapRow): HandEdit | undefined {
    const panel = target.measure === 'value' ? panelOf(target.indicator) : undefined
    return panel && actual && noteAt(panel, of.key, actual.period.key)?.edit
  }
  function reasonOf(
    { target }: JudgedTarget,
    row: GapRow,
    when: CataloguePeriod | undefined = period.value,
  ): MissingReason | undefined {
    const panel = read.value?.panels.get(target.indicator)
    if (row.actual || !panel || !when) return undefined
    return noteAt(panel, row.entity.key, when.key)?.reason
  }

  /** The entity's gaps, worst first. */
  const gaps = computed<readonly JudgedGap[]>(() => (entity.value ? gapsOf(entity.value) : []))
  function gapsOf(of: Entity, when: CataloguePeriod | undefined = period.value): readonly JudgedGap[] {
    const losses = when && lossesBy(of, when)
    const all = new Map<GapRow, JudgedGap>()
    for (const one of judged.value) {
      const row = rowOf(one, of, when)
      if (!row) continue
      const points = pointsLostBy(one.target, tree.value, losses)
      all.set(row, {
        judged: one,
        row,
        points,
        reason: reasonOf(one, row, when),
        ...responsibleFor(one.target, tree.value),
      })
    }
    return worstFirst([...all.keys()], (row) => all.get(row)!.points).map((row) => all.get(row)!)
  }
  const orderedBy = computed(() => {
    const points = new Map(gaps.value.map((gap) => [gap.row, gap.points]))
    return worstBy([...points.keys()], (row) => points.get(row))
  })
  const shortfalls = computed(() => gaps.value.filter(({ row }) => isShortfall(row)))

  /** Every member held against every target; undefined where a target is not for it or has no figure of it. */
  const matrix = computed(() => {
    if (!catalogue.value) return []
    return membersOf(catalogue.value)
      .map((of) => ({ entity: of, cells: judged.value.map((one) => rowOf(one, of)) }))
      .filter(({ cells }) => cells.some((row) => row?.actual))
  })

  /** Everybody held against every target of all sets in a period; whoever never had a figure of one is left out. */
  function standingsIn(when: CataloguePeriod): readonly { readonly set: string; readonly row: GapRow }[] {
    const { entities: all = [] } = catalogue.value ?? {}
    return judgedOf(targets.inForce).flatMap(({ target, record, series }) =>
      all.flatMap((of) => {
        if (!appliesTo(target.scope, of) || series(of).length === 0) return []
        const row = gapRow(target, of, series(of), when)
        return row ? [{ set: record.code, row }] : []
      }),
    )
  }

  return {
    isReady,
    standingsIn,
    judged,
    entities,
    entity,
    periods,
    period,
    scheme,
    gaps,
    gapsOf,
    whole,
    shortfalls,
    orderedBy,
    matrix,
    reasonOf,
    panelOf,
    editOf,
    catalogue,
  }
})

/** The indicators that targets are held against, their published ranks, and the counts behind shares. */
function codesRead(catalogue: Catalogue, targets: readonly Target[]): ReadonlySet<string> {
  const byCode = new Map(catalogue.indicators.map((one) => [one.code, one]))
  const codes = targets.flatMap((target) => {
    const counts = countsOf(target, byCode.get(target.indicator))
    return [target.indicator, ...(counts ? [counts.numerator, counts.denominator] : [])]
  })
  const wanted = new Set(codes)
  const ranks = catalogue.indicators.filter(({ ranksOf }) => ranksOf !== undefined && wanted.has(ranksOf))
  return new Set([...wanted, ...ranks.map(({ code }) => code)])
}
