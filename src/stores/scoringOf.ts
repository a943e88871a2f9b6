import { shallowRef, watch } from 'vue'
import type { Catalogue, CataloguePeriod } from '../domain/catalogue/catalogue'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import { readScoringData } from '../domain/scoring/readScoringData'
import type { Scheme } from '../domain/scoring/scheme'
import type { Scored } from '../domain/scoring/scored'
import { hasIndex, scoreScheme } from '../domain/scoring/scoreScheme'
import { indicatorsOf } from '../domain/scoring/scoringData'
import type { RevisionRecord } from '../storage/records'
import { usePanels } from './panels'
import { untilFree } from './untilFree'

/** What is to be scored, and by what. */
export interface ScoringSource {
  readonly revision: RevisionRecord
  /** Undefined where there is no scheme; version 0 came with the dataset. */
  readonly scheme: { readonly scheme: Scheme; readonly version: number } | undefined
  readonly hasErrors: boolean
}

/** A scheme and what it is applied to, all of one revision. */
export interface ScoringBase {
  readonly revision: RevisionRecord
  readonly catalogue: Catalogue
  readonly scheme: Scheme
  readonly version: number
  /** By indicator code. */
  readonly panels: ReadonlyMap<string, Panel>
}

export type ScoresState = 'loading' | 'ready' | 'noScheme' | 'invalid' | 'noScores'

/** A revision scored by a scheme: the shown period at once, the others when the page is idle. */
export function scoringOf(source: () => ScoringSource | undefined) {
  const panels = usePanels()
  const base = shallowRef<ScoringBase>()
  const state = shallowRef<ScoresState>('loading')
  /** Scored periods by period key, oldest first, once all are known; only those with an index. */
  const history = shallowRef<ReadonlyMap<number, Scored>>()
  /** What is settled is of this revision and scheme. */
  const settled = shallowRef<Pick<ScoringSource, 'revision' | 'scheme'>>()
  let asked = 0

  watch(
    () => {
      const { revision, scheme, hasErrors } = source() ?? {}
      return [revision, scheme?.scheme, scheme?.version, hasErrors] as const
    },
    () => void refresh(),
    { immediate: true },
  )

  async function refresh(): Promise<void> {
    const mine = ++asked
    const wanted = source()
    if (!wanted) return
    const { revision, scheme: chosen, hasErrors } = wanted
    const settle = (next: ScoresState, data?: ScoringBase) => {
      base.value = data
      if (!data) history.value = undefined
      state.value = next
      settled.value = wanted
    }
    if (!chosen) return settle('noScheme')
    if (hasErrors) return settle('invalid')
    const { scheme, version } = chosen
    const { catalogue } = revision
    const read = { revision, catalogue, scheme, version, panels: await readPanels(catalogue, scheme) }
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

  return { base, state, history, settled }
}

export function scorePeriod({ scheme, catalogue, panels }: ScoringBase, period: number): Scored {
  return scoreScheme(scheme, readScoringData(catalogue, panels, period))
}

/** The chosen period, else the newest in which somebody has an index. */
export function pickScored(base: ScoringBase, chosen: string | undefined): CataloguePeriod | undefined {
  const { periods } = base.catalogue
  return (
    periods.find(({ period }) => periodId(period) === chosen) ??
    periods.findLast(({ key }) => hasIndex(scorePeriod(base, key)))
  )
}
