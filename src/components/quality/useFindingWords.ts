import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Finding } from '../../domain/quality/finding'
import { usePreferences } from '../../stores/preferences'
import { useQuality } from '../../stores/quality'
import { findingWords, type FindingThings, type FindingWords } from '../../words/qualityWords'

/** Findings of the report in the words of the page. */
export function useFindingWords(): (finding: Finding) => FindingWords {
  const { t } = useI18n()
  const quality = useQuality()
  const preferences = usePreferences()
  const things = computed<FindingThings>(() => {
    const { indicators = [], entities = [], periods = [] } = quality.report?.catalogue ?? {}
    return {
      indicators: new Map(indicators.map((one) => [one.code, one])),
      entities: new Map(entities.map((one) => [one.key, one])),
      periods: new Map(periods.map((one) => [one.key, one])),
    }
  })
  return (finding) => findingWords(finding, things.value, (key, params) => t(key, params), preferences.locale)
}
