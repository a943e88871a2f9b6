import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { CataloguePeriod, Entity } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import { keptStatus } from '../domain/pack/keptStatus'
import { noteAt, valueAt } from '../domain/panel/panelReading'
import { periodId } from '../domain/periods/periodId'
import type { HandEdit, MissingReason } from '../domain/missing'
import { treeOf } from '../domain/scoring/schemeTree'
import { lossesOf, type Losses } from '../domain/scoring/why/lossesOf'
import { appliesTo } from '../domain/targets/appliesTo'
import { gapRow, type GapRow } from '../domain/targets/gapRow'
import { pointsLostBy, responsibleFor, type Responsible } from '../domain/targets/responsible'
import type { Target } from '../domain/targets/target'
import { isShortfall, worstBy, worstFirst } from '../domain/targets/worstFirst'
import { useBasis } from './basis'
import { useCurrentTargets } from './currentTargets'
import { judging, type JudgedTarget } from './judging'
import { usePacked } from './packed'
import { useScores } from './scores'

export interface JudgedGap extends Responsible {
  readonly judged: JudgedTarget
  readonly row: GapRow
  readonly points: number | undefined
  /** Why there is no value (rule D5), where its source says so: what is counted from cases is in no file as an empty cell. */
  readonly reason: MissingReason | undefined
}

/**
 * Targets held against one entity in one period, and against all of them: those that the shown period was published with,
 * on its data of then, or those in force on the newest revision, as `basis.ts` has it.
 */
export const useGaps = defineStore('gaps', () => {
  const basis = useBasis()
  const current = useCurrentTargets()
  const packed = usePacked()
  const scores = useScores()
  const frozen = judging({
    catalogue: () => basis.source?.revision.catalogue,
    sets: () => basis.sets,
    history: () => (basis.isFrozen ? scores.history : undefined),
  })

  const isReady = computed(
    () => basis.state !== 'loading' && (basis.isFrozen ? frozen.isReady.value : current.isReady),
  )
  const catalogue = computed(() => (basis.isFrozen ? frozen.catalogue.value : current.catalogue))
  const judged = computed(() => (basis.isFrozen ? frozen.judged.value : current.judged))
  const entities = computed(() => (basis.isFrozen ? frozen.entities.value : current.entities))
  const entity = computed(() => (basis.isFrozen ? frozen.entity.value : current.entity))
  const whole = computed(() => (basis.isFrozen ? frozen.whole.value : current.whole))
  /** Periods that can be looked at: those with a figure of any target by now, oldest first. */
  const periods = computed(() => current.periods)
  const period = computed<CataloguePeriod | undefined>(() =>
    basis.isFrozen
      ? catalogue.value?.periods.find((one) => periodId(one.period) === basis.id)
      : current.period,
  )
  const standingsIn = (when: CataloguePeriod) =>
    basis.isFrozen ? frozen.standingsIn(when) : current.standingsIn(when)
  const panelOf = (code: string) => (basis.isFrozen ? frozen.panelOf(code) : current.panelOf(code))

  /** By which points are lost. */
  const scheme = computed(() => scores.base?.scheme)
  const tree = computed(() => (scores.base ? treeOf(scores.base.scheme) : undefined))
  function lossesBy(of: Entity, when: CataloguePeriod): Losses | undefined {
    const scored = scores.history?.get(when.key)
    const row = scored?.entities.findIndex(({ key }) => key === of.key) ?? -1
    return scored && row >= 0 ? lossesOf(scored, row) : undefined
  }

  function rowOf(
    { target, record, series, counts }: JudgedTarget,
    of: Entity,
    when: CataloguePeriod | undefined = period.value,
  ): GapRow | undefined {
    if (!when || !appliesTo(target.scope, of)) return undefined
    const row = gapRow(target, of, series(of), when, (one) => countsIn(counts, of, one))
    return row && keptStatus(row, seenOf(record.code, target.code, of.code, when))
  }
  /** In a pack, how its maker saw it stand in that period. */
  function seenOf(set: string, target: string, of: string, { period: when }: CataloguePeriod) {
    const { seen, history = [] } = packed.content ?? {}
    const known = [...(seen ? [seen] : []), ...history].find(
      (one) => one.targets && periodId(one.period) === periodId(when),
    )
    return known?.targets?.find((one) => one.set === set && one.target === target && one.entity === of)
  }
  function countsIn(counts: Target['counts'], of: Entity, { key }: CataloguePeriod) {
    const numerator = counts && valueOf(counts.numerator, of.key, key)
    const denominator = counts && valueOf(counts.denominator, of.key, key)
    return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
  }
  function valueOf(code: string, entityKey: number, periodKey: number): number | undefined {
    const panel = panelOf(code)
    return panel && valueAt(panel, entityKey, periodKey)
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
    const panel = panelOf(target.indicator)
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
  const matrix = computed(() => matrixIn(period.value))
  function matrixIn(when: CataloguePeriod | undefined) {
    if (!catalogue.value) return []
    return membersOf(catalogue.value)
      .map((of) => ({ entity: of, cells: judged.value.map((one) => rowOf(one, of, when)) }))
      .filter(({ cells }) => cells.some((row) => row?.actual))
  }

  return {
    isReady,
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
    rowOf,
    standingsIn,
    matrixIn,
    reasonOf,
    panelOf,
    editOf,
    catalogue,
  }
})
