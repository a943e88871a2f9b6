import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CataloguePeriod, Entity } from '../domain/catalogue/catalogue'
import { hasFigures } from '../domain/catalogue/hasFigures'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import type { Ranked } from '../domain/ranking/rankEntities'
import { checkScheme } from '../domain/scoring/checkScheme'
import { rankScores } from '../domain/scoring/rankScores'
import { readScoringData } from '../domain/scoring/readScoringData'
import type { Scheme } from '../domain/scoring/scheme'
import { scoredNode, type Scored } from '../domain/scoring/scored'
import { hasErrors } from '../domain/scoring/schemeIssue'
import { scoreScheme } from '../domain/scoring/scoreScheme'
import { indicatorsOf } from '../domain/scoring/scoringData'
import { useDatasets } from './datasets'
import { usePanels } from './panels'
import type { ScoreAddress } from './provenance'
import { useSchemeDraft } from './schemeDraft'
import { useSelection } from './selection'
import { useShown } from './shown'
import { untilFree } from './untilFree'

/** What schemes would give in the shown period: the draft a moment after each change, so that typing never waits. */
export const useSchemePreview = defineStore('schemePreview', () => {
  const draft = useSchemeDraft()
  const selection = useSelection()
  const shown = useShown()
  const datasets = useDatasets()
  const panels = usePanels()
  /** By panel key: panels never change, so that nothing here goes stale. */
  const read = shallowRef<ReadonlyMap<string, Panel>>(new Map())
  const scored = shallowRef<Scored>()

  const revision = computed(() =>
    shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId),
  )
  const catalogue = computed(() => revision.value?.catalogue)
  /** Of what is worked out from others, the revision and the code stand for a panel's key. */
  const keys = computed(
    () =>
      new Map(
        catalogue.value?.indicators
          .filter(hasFigures)
          .map(({ code, panel }) => [code, panel ?? `${revision.value!.id}:${code}`]),
      ),
  )
  /** As a text, which stays the same while weights and rules change: the data are gathered anew only for others. */
  const codes = computed(() => {
    const both = [draft.scheme, draft.comparedWith].flatMap((one) => (one ? indicatorsOf(one) : []))
    return [...new Set(both)].filter((code) => keys.value.has(code)).join('\n')
  })
  watch(
    () => [codes.value, catalogue.value] as const,
    ([text]) => void readPanels(text.split('\n')),
    { immediate: true },
  )

  async function readPanels(wanted: readonly string[]): Promise<void> {
    const all = catalogue.value
    const unread = all?.indicators.filter(({ code }) => wanted.includes(code) && !isRead(code)) ?? []
    if (!all || unread.length === 0) return
    const found = await Promise.all(
      unread.map(async (one) => [keys.value.get(one.code)!, await panels.figuresOf(all, one)] as const),
    )
    const there = found.filter((entry): entry is [string, Panel] => entry[1] !== undefined)
    read.value = new Map([...read.value, ...there])
  }

  const period = computed<CataloguePeriod | undefined>(() => {
    const periods = catalogue.value?.periods ?? []
    const chosen = periods.find((one) => periodId(one.period) === selection.selection.period)
    if (chosen) return chosen
    const used = new Set(codes.value.split('\n'))
    const latest = new Set(
      catalogue.value?.indicators.flatMap(({ code, latest: key }) => (used.has(code) ? (key ?? []) : [])),
    )
    return periods.findLast(({ key }) => latest.has(key)) ?? periods.at(-1)
  })
  const data = computed(() => {
    const wanted = codes.value.split('\n')
    return wanted.every((code) => code === '' || isRead(code)) ? dataOf(wanted) : undefined
  })

  function isRead(code: string): boolean {
    return read.value.has(keys.value.get(code) ?? '')
  }

  function dataOf(wanted: readonly string[]) {
    if (!catalogue.value || !period.value) return undefined
    const there = wanted.flatMap((code): [string, Panel][] => {
      const panel = read.value.get(keys.value.get(code) ?? '')
      return panel ? [[code, panel]] : []
    })
    return readScoringData(catalogue.value, new Map(there), period.value.key)
  }

  let asked = 0
  watch(
    () => [draft.scheme, data.value] as const,
    async ([scheme, against]) => {
      const mine = ++asked
      await untilFree()
      if (mine !== asked) return
      scored.value = scheme && against && !draft.hasErrors ? scoreScheme(scheme, against) : undefined
    },
    { immediate: true },
  )

  const ranking = computed(() => scored.value && rankIndex(scored.value))
  /** Of the version that the draft is compared with. */
  const earlierRanking = computed(() => {
    const { comparedWith: earlier } = draft
    if (!earlier || !data.value || hasErrors(checkScheme(earlier, catalogue.value))) return undefined
    return rankIndex(scoreScheme(earlier, data.value))
  })

  /** How the draft scores somebody, for whoever asks where that comes from. */
  function scoreAddress(entityKey: number): ScoreAddress | undefined {
    const [head, when, known] = [revision.value, period.value, scored.value]
    const row = known?.entities.findIndex(({ key }) => key === entityKey) ?? -1
    if (!head || !when || !known || row < 0) return undefined
    const figures = [...keys.value].flatMap(([code, key]) => {
      const panel = read.value.get(key)
      return panel ? [[code, panel] as const] : []
    })
    return {
      kind: 'score',
      datasetId: head.datasetId,
      catalogue: head.catalogue,
      panels: new Map(figures),
      scored: known,
      code: known.tree.root.node.code,
      row,
      period: when,
      version: draft.isDirty ? undefined : draft.base?.version,
    }
  }

  /** Any other scheme's ranking in the same period; undefined where it cannot be scored with this dataset. */
  async function rankingOf(scheme: Scheme): Promise<readonly Ranked<Entity>[] | undefined> {
    if (hasErrors(checkScheme(scheme, catalogue.value))) return undefined
    const wanted = indicatorsOf(scheme).filter((code) => keys.value.has(code))
    await readPanels(wanted)
    const against = dataOf(wanted)
    return against && rankIndex(scoreScheme(scheme, against))
  }

  return { catalogue, period, data, scored, ranking, earlierRanking, rankingOf, scoreAddress }
})

function rankIndex(scored: Scored): readonly Ranked<Entity>[] {
  const { scores } = scoredNode(scored, scored.tree.root.node.code)
  return rankScores(scores, scored.entities, scored.counted, scored.scheme.ranking)
}
