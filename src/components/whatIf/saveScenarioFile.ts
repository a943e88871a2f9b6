import type { ComparedRow } from '../../domain/scoring/compareScored'
import { nameIn } from '../../domain/names'
import { fileName } from '../../reports/fileName'
import type { ScenarioRecord } from '../../storage/records'
import type { Translate } from '../../words/issueSentence'
import { languageOf, type Locale } from '../../words/locale'
import { saveFile } from '../chart/saveFile'
import { saveTable, type TableFormat } from '../chart/saveTable'

/** A scenario as a file: what is supposed, of what, and when it was kept. */
export function saveScenarioFile(record: Omit<ScenarioRecord, 'id' | 'datasetId' | 'revisionId'>): void {
  const text = `${JSON.stringify({ duibiao: 'scenario', format: 1, scenario: record }, null, 2)}\n`
  saveFile(new Blob([text], { type: 'application/json' }), fileName([record.name], 'json'))
}

/** Scores and ranks side by side, called supposed in the table and in its name. */
export function saveComparison(
  rows: readonly ComparedRow[],
  notes: readonly string[],
  nameParts: readonly string[],
  t: Translate,
  locale: Locale,
  format: TableFormat,
): void {
  const columns = ['code', 'entity', 'rankNow', 'scoreNow', 'rankThen', 'scoreThen', 'change'] as const
  const language = languageOf(locale)
  const table = {
    columns: columns.map((column) => ({ label: t(`whatIf.columns.${column}`, {}) })),
    rows: [
      ...rows.map(({ entity, now, then }) => [
        entity.code,
        nameIn(entity.names, language, entity.code),
        now.rank,
        now.score,
        then.rank,
        then.score,
        now.rank === undefined || then.rank === undefined ? undefined : now.rank - then.rank,
      ]),
      ...notes.map((note) => [note]),
    ],
  }
  void saveTable(table, [t('whatIf.title', {}), ...nameParts], format)
}
