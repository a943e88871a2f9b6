import { computed, shallowRef, watch } from 'vue'
import type { Catalogue, CataloguePeriod, Entity, Indicator } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { Names } from '../domain/names'
import { countCodesOf, countsBehind } from '../domain/pack/countsBehind'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import type { Scored } from '../domain/scoring/scored'
import { appliesTo } from '../domain/targets/appliesTo'
import { countsOf } from '../domain/targets/countsOf'
import { gapRow, type GapRow } from '../domain/targets/gapRow'
import type { Target } from '../domain/targets/target'
import { targetSeries, type TargetData, type TargetSeries } from '../domain/targets/targetSeries'
import type { TargetSetRecord } from '../storage/records'
import { usePanels } from './panels'
import { useSelection } from './selection'
import { useShown } from './shown'

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

/** Sets of targets, those of each that can be judged, and what they are held against. */
export interface JudgingSource {
  readonly catalogue: () => Catalogue | undefined
  /** Undefined while they are not known. */
  readonly sets: () => readonly TargetsInForce[] | undefined
  readonly history: () => ReadonlyMap<number, Scored> | undefined
}

export interface TargetsInForce {
  readonly record: TargetSetRecord
  readonly targets: readonly Target[]
}

/** Targets held against the figures of one revision. */
export function judging({ catalogue, sets, history }: JudgingSource) {
  const shown = useShown()
  const panels = usePanels()
  const selection = useSelection()
  const read = shallowRef<Pick<TargetData, 'catalogue' | 'panels'>>()
  let asked = 0

  watch(
    () => [catalogue(), sets()] as const,
    () => void readPanels(),
    { immediate: true },
  )
  async function readPanels(): Promise<void> {
    const mine = ++asked
    const [from, wanted] = [catalogue(), sets()]
    if (!from || !wanted) return
    const codes = codesRead(
      from,
      wanted.flatMap(({ targets }) => targets),
    )
    const found = new Map<string, Panel>()
    for (const indicator of from.indicators.filter(({ code }) => codes.has(code))) {
      const panel = await panels.figuresOf(from, indicator)
      if (panel) found.set(indicator.code, panel)
    }
    if (mine === asked) read.value = { catalogue: from, panels: found }
  }

  const isReady = computed(
    () => sets() !== undefined && read.value !== undefined && read.value.catalogue === catalogue(),
  )
  const data = computed<TargetData | undefined>(
    () => read.value && { ...read.value, scores: history() ?? new Map() },
  )
  const all = computed(() => sets() ?? [])
  /** Of the chosen set, else of all. */
  const chosen = computed(() => {
    const { targetSet } = selection.selection
    const one = all.value.filter(({ record }) => record.code === targetSet)
    return one.length > 0 ? one : all.value
  })
  const judged = computed(() => judgedOf(chosen.value))
  function judgedOf(some: readonly TargetsInForce[]): readonly JudgedTarget[] {
    const { value } = data
    if (!value || !isReady.value) return []
    const indicators = new Map(value.catalogue.indicators.map((one) => [one.code, one]))
    return some.flatMap(({ record, targets: sound }) =>
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
    const from = catalogue()
    if (!from) return []
    const aggregates = from.entities.filter(({ kind }) => kind === 'aggregate')
    return [...aggregates, ...membersOf(from)].filter((entity) =>
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
    const from = catalogue()
    if (!from || !entity.value) return []
    const known = new Set<number>()
    for (const { target, series } of judged.value)
      if (target.indicator !== '') for (const { period } of series(entity.value)) known.add(period.key)
    return from.periods.filter(({ key }) => known.has(key))
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

  /** Everybody held against every target of all sets in a period; whoever never had a figure of one is left out. */
  function standingsIn(when: CataloguePeriod): readonly { readonly set: string; readonly row: GapRow }[] {
    const { entities: everybody = [] } = catalogue() ?? {}
    return judgedOf(all.value).flatMap(({ target, record, series }) =>
      everybody.flatMap((of) => {
        if (!appliesTo(target.scope, of) || series(of).length === 0) return []
        const row = gapRow(target, of, series(of), when)
        return row ? [{ set: record.code, row }] : []
      }),
    )
  }
  function panelOf(code: string): Panel | undefined {
    return read.value?.panels.get(code)
  }

  return {
    ...{ catalogue: computed(catalogue), isReady, judged, entities, entity, whole, periods, period },
    ...{ standingsIn, panelOf },
  }
}

/** The indicators that targets are held against, their published ranks, and the counts behind shares. */
function codesRead(catalogue: Catalogue, targets: readonly Target[]): ReadonlySet<string> {
  const byCode = new Map(catalogue.indicators.map((one) => [one.code, one]))
  const behind = countsBehind(catalogue)
  const codes = targets.flatMap((target) => {
    const indicator = byCode.get(target.indicator)
    const counts = countsOf(target, indicator)
    return [
      target.indicator,
      ...(counts ? [counts.numerator, counts.denominator] : []),
      // By which figures of few cases are known.
      ...(indicator ? countCodesOf(indicator, behind) : []),
    ]
  })
  const wanted = new Set(codes)
  const ranks = catalogue.indicators.filter(({ ranksOf }) => ranksOf !== undefined && wanted.has(ranksOf))
  return new Set([...wanted, ...ranks.map(({ code }) => code)])
}
