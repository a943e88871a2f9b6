import { useI18n } from 'vue-i18n'
import type { GapRow } from '../../domain/targets/gapRow'
import { useGaps } from '../../stores/gaps'
import { useLedger } from '../../stores/ledger'
import { useNaming } from '../../stores/naming'
import { periodLabel } from '../../words/periodLabel'
import { useGapWords } from '../gaps/useGapWords'
import { blankDraft, type TaskDraft } from './taskDraft'
import { shortfallKey } from './shortfallKey'

/** A draft of a task for one of the gaps that are shown; undefined where it is none of them any more. */
export function useShortfallDraft(): (key: string) => TaskDraft | undefined {
  const { t } = useI18n()
  const gaps = useGaps()
  const ledger = useLedger()
  const naming = useNaming()
  const { wordsOf, period } = useGapWords()
  /** A figure may be of an earlier period than the one that is shown. */
  const periodOf = ({ actual }: GapRow) => (actual ? periodLabel(actual.period.period, t) : period.value)
  return (key) => {
    const gap = gaps.gaps.find((one) => shortfallKey(one.judged) === key)
    if (!gap) return undefined
    const { judged, row, points, lead, overseer } = gap
    const words = wordsOf(gap)
    const figure = {
      ...{ entity: naming.nameOf(row.entity), period: periodOf(row) },
      ...{ actual: words.actual, target: words.target },
    }
    return {
      ...blankDraft(ledger.day),
      problem: t('ledger.draft.problem', { name: words.name, gap: words.gap }),
      indicator: judged.indicator ? naming.nameOf(judged.indicator) : '',
      evidence: t('ledger.draft.evidence', figure),
      // As a ledger has it: what is lost is noted once, and does not follow the figures.
      lost: points === undefined || points <= 0 ? undefined : Math.round(points * 100) / 100,
      lead: lead ?? '',
      overseer: overseer ?? '',
      limit: row.stage.deadline ?? '',
      hidden: { entity: row.entity.code, target: { set: judged.record.code, code: judged.target.code } },
    }
  }
}
