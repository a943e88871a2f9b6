import { useI18n } from 'vue-i18n'
import type { AttentionItem } from '../../stores/overview'

/** Names before “and so many in all”. */
const named = 5

/** What should be looked at besides streaks, in words. */
export function useAttentionWords(): (item: AttentionItem) => string {
  const { t } = useI18n()

  function namesWords(names: readonly string[]): string {
    const few = names.slice(0, named).join(t('rankings.listSeparator'))
    return names.length > named ? t('scorecards.change.andMore', { names: few, count: names.length }) : few
  }

  return (item) => {
    switch (item.kind) {
      case 'notReported':
        return t('overview.attention.notReported', {
          count: item.names.length,
          names: namesWords(item.names),
        })
      case 'overdue':
      case 'findings':
        return t(`overview.attention.${item.kind}`, { count: item.count })
    }
  }
}
