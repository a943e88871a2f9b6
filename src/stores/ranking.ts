import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Entity } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import { focusStanding } from '../domain/ranking/focusStanding'
import { rankHistory } from '../domain/ranking/rankHistory'
import { rankingModel, type RankingQuestion } from '../domain/ranking/rankingModel'
import { afterFrames } from './afterFrames'
import { useShown } from './shown'

const noFilter = {}
/** How many of the first and of the last: more lines without a focus are a tangle. */
const ends = 3

/** The ranking of what is shown, worked out once for the sentence, the table, the charts and the exports. */
export const useRanking = defineStore('ranking', () => {
  const shown = useShown()

  const question = computed<RankingQuestion | undefined>(() => {
    const { shown: data, period, comparedWith, direction } = shown
    if (!data || !period) return undefined
    const { filter = noFilter, rankIn = 'filter' } = shown.current
    return {
      catalogue: data.catalogue,
      panel: data.panel,
      published: data.published,
      direction: data.indicator.kind === 'rank' ? 'lower' : direction,
      period: period.key,
      comparedWith: comparedWith?.key,
      filter,
      rankIn,
      rank: data.scoring?.rank,
      gapAt: data.scoring?.gapAt,
    }
  })
  const model = computed(() => question.value && rankingModel(question.value))
  const standing = computed(() =>
    model.value && question.value && shown.focus
      ? focusStanding(model.value, question.value, shown.focus)
      : undefined,
  )

  /** Ranks in every period like the shown one, after the first paint: the table needs them only for its sparklines and the bump chart. */
  const history = shallowRef<ReturnType<typeof rankHistory>>()
  watch(
    () => [shown.shown, shown.along, question.value?.direction] as const,
    ([data, along, direction]) => {
      history.value = undefined
      if (!data || !direction) return
      afterFrames(1, () => {
        if (shown.shown !== data || shown.along !== along) return
        const periods = along.map(({ key }) => key)
        history.value = rankHistory(
          membersOf(data.catalogue),
          data.panel,
          periods,
          direction,
          data.scoring?.rank,
        )
      })
    },
    { immediate: true },
  )

  /** The focus, the chosen peers, and until some are chosen the neighbours in the ranking; without a focus its two ends. */
  const compared = computed<readonly Entity[]>(() => {
    if (!model.value || !shown.shown) return []
    const byCode = new Map(shown.shown.catalogue.entities.map((entity) => [entity.code, entity]))
    const chosen = shown.current.peers?.flatMap((code) => byCode.get(code) ?? [])
    return [...new Set([...(shown.focus ? [shown.focus] : []), ...(chosen ?? neighbours())])]
  })

  function neighbours(): Entity[] {
    const rows = model.value!.rows.map(({ entity }) => entity)
    const at = rows.findIndex(({ key }) => key === shown.focus?.key)
    if (at < 0) return [...rows.slice(0, ends), ...rows.slice(ends).slice(-ends)]
    const from = Math.max(0, Math.min(at - 4, rows.length - 9))
    return rows.slice(from, from + 9)
  }

  return { question, model, standing, history, compared }
})
