import type { TableModel } from '../../charts/tableModel'
import type { Indicator } from '../../domain/catalogue/catalogue'
import { nameIn } from '../../domain/names'
import type { RankingModel } from '../../domain/ranking/rankingModel'
import type { Translate } from '../../words/issueSentence'
import { languageOf, type Locale } from '../../words/locale'
import { periodLabel } from '../../words/periodLabel'
import { reasonWords } from '../../words/reasonWords'
import type { Period } from '../../domain/periods/period'

export interface RankingTableInput {
  readonly model: RankingModel
  readonly indicator: Indicator
  readonly period: Period
  readonly unit: string
  /** How ranks were come by, in words. */
  readonly basis: string
  readonly notes: readonly string[]
}

/** The ranking as shown, with every digit; the missing follow with their reason, notes stand at the end. */
export function rankingTable(input: RankingTableInput, t: Translate, locale: Locale): TableModel {
  const { model, indicator, period, unit, basis, notes } = input
  const language = languageOf(locale)
  const label = periodLabel(period, t)
  const heads = [
    'rank',
    'code',
    'name',
    'value',
    'unit',
    'period',
    'earlierRank',
    'change',
    'basis',
    'reason',
  ] as const
  return {
    columns: heads.map((head) => ({ label: t(`rankings.csv.${head}`, {}) })),
    rows: [
      ...model.rows.map(({ rank, entity, value, movement }) => [
        rank,
        entity.code,
        nameIn(entity.names, language, entity.code),
        value,
        unit,
        label,
        movement?.from,
        movement?.change,
        basis,
        undefined,
      ]),
      ...model.missing.map(({ entity, reason, hasValue }) => [
        undefined,
        entity.code,
        nameIn(entity.names, language, entity.code),
        undefined,
        unit,
        label,
        undefined,
        undefined,
        undefined,
        reasonWords(hasValue ? 'noPublishedRank' : reason, indicator, t),
      ]),
      ...notes.map((note) => [`${t('rankings.csv.note', {})} ${note}`]),
    ],
  }
}
