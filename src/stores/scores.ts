import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Catalogue, CataloguePeriod } from '../domain/catalogue/catalogue'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import { readScoringData } from '../domain/scoring/readScoringData'
import type { Scheme } from '../domain/scoring/scheme'
import type { Scored } from '../domain/scoring/scored'
import { hasIndex, scoreScheme } from '../domain/scoring/scoreScheme'
import { indicatorsOf } from '../domain/scoring/scoringData'
import type { RevisionRecord } from '../storage/records'
import { useDatasets } from './datasets'
import { usePanels } from './panels'
import { useSchemes } from './schemes'
import { useSelection } from './selection'
import { useShown } from './shown'
import { untilFree } from './untilFree'

/** A scheme and what it is applied to, all of one revision. */
export interface ScoringBase {
  readonly revision: RevisionRecord
  readonly catalogue: Catalogue
  readonly scheme: Scheme
  /** By indicator code. */
  readonly panels: ReadonlyMap<string, Panel>
}

export type ScoresState = 'loading' | 'ready' | 'noScheme' | 'invalid' | 'noScores'

/** The shown dataset scored by the scheme in force: the shown period at once, the others when the page is idle. */
export const useScores = defineStore('scores', () => {
  const shown = useShown()
  const schemes = useSchemes()
  const datasets = useDatasets()
  const panels = usePanels()
  const selection = useSelection()
  const base = shallowRef<ScoringBase>()
  const state = shallowRef<ScoresState>('loading')
  /** Scored periods by period key, oldest first, once all are known; only those with an index. */
  const history = shallowRef<ReadonlyMap<number, Scored>>()
  let asked = 0

  const revision = computed(() => (shown.datasetId ? datasets.heads.get(shown.datasetId) : undefined))

  /** Only pages that show scores start the work: reading sixty panels would delay a first ranking. */
  const wanted = shallowRef(false)
  watch(
    () => [wanted.value, schemes.current, revision.value, schemes.isReady] as const,
    () => void refresh(),
    { immediate: true },
  )

  async function refresh(): Promise<void> {
    const mine = ++asked
    const scheme = schemes.current
    if (!wanted.value || !revision.value || !schemes.isReady) return
    const settle = (next: ScoresState, data?: ScoringBase) => {
      base.value = data
      state.value = next
    }
    if (!scheme) return settle('noScheme')
    if (schemes.hasErrors) return settle('invalid')
    const { catalogue } = revision.value
    const read = { revision: revision.value, catalogue, scheme, panels: await readPanels(catalogue, scheme) }
    if (mine !== asked) return
    history.value = undefined
    settle('ready', read)
    await scoreHistory(read, () => mine === asked)
    if (mine === asked && history.value!.size === 0) settle('noScores', read)
  }

  async function readPanels(catalogue: Catalogue, scheme: Scheme): Promise<Map<string, Panel>> {
    const known = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
    const read = await Promise.all(
      indicatorsOf(scheme).map(async (code) => {
        const indicator = known.get(code)
        return [code, indicator && (await panels.figuresOf(catalogue, indicator))] as const
      }),
    )
    return new Map(read.filter((entry): entry is [string, Panel] => entry[1] !== undefined))
  }

  async function scoreHistory(data: ScoringBase, isWanted: () => boolean): Promise<void> {
    const found = new Map<number, Scored>()
    for (const { key } of data.catalogue.periods) {
      const scored = scorePeriod(data, key)
      if (hasIndex(scored)) found.set(key, scored)
      await untilFree()
      if (!isWanted()) return
    }
    history.value = found
  }

  const period = computed(() => base.value && pickPeriod(base.value, selection.selection.period))
  const scored = computed(() => {
    if (!base.value || !period.value) return undefined
    return history.value?.get(period.value.key) ?? scorePeriod(base.value, period.value.key)
  })
  /** Periods in which somebody has an index, oldest first. */
  const periods = computed<readonly CataloguePeriod[]>(
    () => base.value?.catalogue.periods.filter(({ key }) => history.value?.has(key)) ?? [],
  )

  const kind = computed(() => period.value?.period.kind)
  /** Those like the shown one: weeks are not compared with the months that they are in. */
  const along = computed(() => periods.value.filter((one) => one.period.kind === kind.value))

  return { base, state, wanted, history, period, periods, along, scored, refresh }
})

function scorePeriod({ scheme, catalogue, panels }: ScoringBase, period: number): Scored {
  return scoreScheme(scheme, readScoringData(catalogue, panels, period))
}

/** The chosen period, else the newest in which somebody has an index. */
function pickPeriod(base: ScoringBase, chosen: string | undefined): CataloguePeriod | undefined {
  const { periods } = base.catalogue
  return (
    periods.find(({ period }) => periodId(period) === chosen) ??
    periods.findLast(({ key }) => hasIndex(scorePeriod(base, key)))
  )
}
