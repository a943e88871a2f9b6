import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TargetSetRecord } from '../../storage/records'
import { useGaps, type JudgedGap } from '../../stores/gaps'
import { useNaming } from '../../stores/naming'
import { usePreferences } from '../../stores/preferences'
import { useShown } from '../../stores/shown'
import { gapWords, targetName, type GapSpeech, type GapWordsInput } from '../../words/gapWords'
import { periodLabel } from '../../words/periodLabel'
import { sourceLine } from '../../words/sourceLine'
import { useBasisMark } from '../period/useBasisMark'

/** What every part of the page of gaps says alike: words for a gap, what stands under it, what its files are called. */
export function useGapWords() {
  const { t } = useI18n()
  const gaps = useGaps()
  const shown = useShown()
  const naming = useNaming()
  const preferences = usePreferences()
  const mark = useBasisMark()

  const speech = computed<GapSpeech>(() => ({
    t: (key, params) => t(key, params),
    locale: preferences.locale,
  }))
  const inputOf = ({ row, judged, reason, points }: JudgedGap): GapWordsInput => ({
    countUnit: judged.countUnit,
    row,
    indicator: judged.indicator,
    reason,
    points,
  })
  const wordsOf = (gap: JudgedGap) => gapWords(inputOf(gap), speech.value)
  const nameOf = ({ judged }: Pick<JudgedGap, 'judged'>) =>
    targetName(judged.target, judged.indicator, preferences.locale)

  function setName({ set, version }: TargetSetRecord): string {
    return t('gaps.source.set', { name: naming.nameOf(set), version })
  }

  const period = computed(() => (gaps.period ? periodLabel(gaps.period.period, t) : ''))
  const subject = computed(() => (gaps.entity ? naming.nameOf(gaps.entity) : ''))
  /** Sets by name and version, once each. */
  const sets = computed(() => {
    const records = [...new Set(gaps.judged.map(({ record }) => record))]
    return records.map(setName)
  })
  const notes = computed(() => {
    const { scheme, gaps: all } = gaps
    // With the dataset's name where its file named no source.
    const from = shown.shown?.catalogue.source
    if (!from) return []
    const counted = scheme && all.some(({ points }) => points !== undefined)
    return [
      sourceLine(from, speech.value.t, preferences.locale),
      t('gaps.source.targets', { sets: sets.value.join(t('rankings.listSeparator')) }),
      counted ? t('gaps.source.scheme', { name: naming.nameOf(scheme) }) : '',
      period.value,
      mark.value,
    ].filter((note) => note !== '')
  })
  const source = computed(() => notes.value.join(' · '))

  return { setName, speech, inputOf, wordsOf, nameOf, period, subject, sets, notes, source }
}
