import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Indicator } from '../../domain/catalogue/catalogue'
import type { TreeNode } from '../../domain/scoring/schemeTree'
import { useNaming } from '../../stores/naming'
import { usePreferences } from '../../stores/preferences'
import { useScorecard } from '../../stores/scorecard'
import { useScores } from '../../stores/scores'
import { formatNumber } from '../../words/formatNumber'
import { nameUnder } from '../../words/nameUnder'
import { periodLabel } from '../../words/periodLabel'
import { pointsWords, scorecardNotes } from '../../words/scorecardWords'

/** What every part of a scorecard says alike: names, figures, what stands under it and what its files are called. */
export function useCard() {
  const { t } = useI18n()
  const scorecard = useScorecard()
  const scores = useScores()
  const naming = useNaming()
  const preferences = usePreferences()

  const card = computed(() => scorecard.card!)
  const subject = computed(() => naming.nameOf(card.value.entity))
  const period = computed(() => periodLabel(scores.period!.period, t))
  const notes = computed(() =>
    scorecardNotes(
      {
        catalogue: card.value.catalogue,
        scheme: card.value.scheme,
        version: card.value.version,
        period: scores.period!.period,
        population: scorecard.standing!.population,
      },
      (key, params) => t(key, params),
      preferences.locale,
    ),
  )
  /** Where ranks are said. */
  const fullSource = computed(() => notes.value.join(' · '))
  /** Where scores are drawn. */
  const source = computed(() => notes.value.slice(0, 3).join(' · '))
  const indicators = computed(() => new Map(card.value.catalogue.indicators.map((one) => [one.code, one])))

  /** Under its parent in a tree. */
  function nameOf({ node, parent }: TreeNode): string {
    return nameUnder(naming.nameOf(node), parent && naming.nameOf(parent.node))
  }
  /** Where it stands alone: its parent first, unless that is the root. */
  function fullName(place: TreeNode): string {
    const parent = place.parent?.parent ? naming.nameOf(place.parent.node) : ''
    return parent === '' ? nameOf(place) : `${parent} · ${nameOf(place)}`
  }
  function indicatorOf({ node }: TreeNode): Indicator | undefined {
    return node.measure && indicators.value.get(node.measure.indicator)
  }
  /** As it follows a number. */
  function unitOf(place: TreeNode): string {
    const unit = naming.textOf(indicatorOf(place)?.unit)
    return unit === '' || /^[%‰°]/.test(unit) ? unit : ` ${unit}`
  }
  function score(value: number): string {
    return formatNumber(value, preferences.locale, scorecard.decimals)
  }
  function tick(value: number): string {
    return new Intl.NumberFormat(preferences.locale, { maximumSignificantDigits: 6 }).format(value)
  }
  function points(value: number): string {
    return pointsWords(value, preferences.locale, Math.max(2, scorecard.decimals))
  }
  function signed(value: number): string {
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${points(Math.abs(value))}`
  }
  function raw(value: number, place: TreeNode): string {
    return formatNumber(value, preferences.locale, indicatorOf(place)?.decimals)
  }

  return {
    card,
    subject,
    period,
    source,
    fullSource,
    nameOf,
    fullName,
    indicatorOf,
    unitOf,
    score,
    tick,
    points,
    signed,
    raw,
  }
}
