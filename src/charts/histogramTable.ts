import type { HistogramModel, HistogramWords } from './histogramOption'
import type { TableModel } from './tableModel'

/** The same figures as the bars: a row a bin. */
export function histogramTable(
  { distribution }: HistogramModel,
  words: HistogramWords & { readonly from: string; readonly to: string },
): TableModel {
  return {
    columns: [
      { label: words.from, numeric: true, display: words.formatEdge },
      { label: words.to, numeric: true, display: words.formatEdge },
      { label: words.count, numeric: true },
    ],
    rows: distribution.bins.map(({ from, to, count }) => [from, to, count]),
  }
}
