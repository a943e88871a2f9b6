import { nameIn } from '../../domain/names'
import { combinationOf } from '../../domain/scoring/schemeTree'
import { languageOf } from '../../words/locale'
import { periodLabel } from '../../words/periodLabel'
import { policyWords } from '../../words/policyWords'
import { schemeLine } from '../../words/schemeLine'
import { sourceWords } from '../../words/sourceWords'
import { plainText } from '../csvText'
import type { ScoreLayout } from './scoreLayout'
import type { ScoreSheetInput, SheetWords } from './scoreSheetInput'
import type { Sheet } from './sheetModel'

/** What the file is: scheme, source, period, how it is ranked, and what in it is not a formula. */
export function aboutSheet(
  { scored, version, revision, indicators, source, period }: ScoreSheetInput,
  layout: ScoreLayout,
  { t, locale }: SheetWords,
): Sheet {
  const { scheme } = scored
  const language = languageOf(locale)
  const isWeighted = layout.inner.some((place) =>
    ['entropy', 'critic'].includes(combinationOf(scheme, place).weights),
  )
  const lines = [
    source.synthetic ? t('shell.synthetic', {}) : '',
    schemeLine({ scheme, version, indicators: indicators.values() }, t, locale),
    scheme.note ? nameIn(scheme.note, language, '') : '',
    t('rankings.foot.period', { period: periodLabel(period, t) }),
    t('rankings.foot.source', { source: sourceWords(source, t, locale) }),
    source.notice ? nameIn(source.notice, language, '') : '',
    t('scoreSheet.revision', { revision }),
    policyWords(scheme.ranking, t),
    t('scoreSheet.population', { count: layout.counted }),
    t('scoreSheet.howTo', { raw: layout.names.raw, scheme: layout.names.scheme }),
    t('scoreSheet.missingSay', {}),
    isWeighted ? t('scoreSheet.weightsFixed', {}) : '',
    scheme.treat ? t('scoreSheet.treatFixed', {}) : '',
    scheme.screen === undefined ? '' : t('scoreSheet.screenFixed', {}),
  ].filter((line) => line !== '')
  return {
    name: layout.names.about,
    rows: [[{ value: t('scoreSheet.title', {}), look: 'title' }], ...lines.map((line) => [plainText(line)])],
    widths: [100],
    still: { rows: 1, columns: 0 },
  }
}
