import type { ChartWords, SeriesModel } from './seriesModel'
import type { TableModel } from './tableModel'

/** The same figures as the lines: a row a series, a column a period. */
export function seriesTable(model: SeriesModel, words: ChartWords, nameLabel: string): TableModel {
  return {
    columns: [
      { label: nameLabel },
      ...model.periods.map((label) => ({ label, numeric: true, display: words.format })),
    ],
    rows: model.series.map(({ name, values }) => [name, ...values]),
  }
}
