import { useI18n } from 'vue-i18n'
import { nameIn } from '../../domain/names'
import type { Publication, PublicationBasis } from '../../domain/review/publication'
import type { GroupRules } from '../../domain/review/reviewRules'
import { useGaps } from '../../stores/gaps'
import { useNaming } from '../../stores/naming'
import { usePreferences } from '../../stores/preferences'
import { targetName } from '../../words/gapWords'

/** Names of what was frozen, by what is frozen with it: the dataset's own may be others by now. */
export function useLifeWords() {
  const { t } = useI18n()
  const gaps = useGaps()
  const naming = useNaming()
  const preferences = usePreferences()
  const say = (key: string, params: Record<string, unknown>) => t(key, params)
  const labelled = (label: string, text: string) => t('periodLife.labelled', { label, text })

  function groupName({ names, group }: GroupRules): string {
    return nameIn(names, naming.language, group?.id ?? t('periodLife.table.everybody'))
  }
  function nameOfTarget(basis: PublicationBasis, set: string, code: string): string {
    const found = basis.targets
      .find((one) => one.code === set)
      ?.content.targets.find((one) => one.code === code)
    const indicator = gaps.catalogue?.indicators.find((one) => one.code === found?.indicator)
    return found ? targetName(found, indicator, preferences.locale) : code
  }
  function versionName({ code, version, names }: NonNullable<PublicationBasis['scheme']>): string {
    const name = nameIn(names, naming.language, code)
    return t(version === 0 ? 'periodLife.publish.builtin' : 'periodLife.publish.version', { name, version })
  }
  function basisWords({ revisionNumber, scheme, targets }: PublicationBasis): string {
    const none = t('periodLife.publish.none')
    const sets = targets.map(({ code, version, content }) => {
      const name = nameIn(content.names, naming.language, code)
      return t('periodLife.publish.version', { name, version })
    })
    return t('periodLife.publish.basis', {
      revision: revisionNumber,
      scheme: scheme ? versionName(scheme) : none,
      targets: sets.length > 0 ? sets.join(t('rankings.listSeparator')) : none,
    })
  }
  function numberOf({ version }: Pick<Publication, 'version'>): string {
    return t('periodLife.versions.number', { version })
  }

  return { t, say, labelled, groupName, nameOfTarget, basisWords, numberOf }
}
