/**
 * @typedef {{ what: string, value: number, unit: string, most?: number, least?: number }} Result
 * @param {Result} result
 */
export function isWithinLimit({ value, most = Infinity, least = -Infinity }) {
  return value <= most && value >= least
}

/**
 * One line a result, with its limit beside it and a mark where it is broken.
 * @param {Result[]} results
 */
export function resultTable(results) {
  const lines = results.map((result) => [
    result.what,
    figure(result.value, result.unit),
    limitOf(result),
    isWithinLimit(result) ? '' : '✗ over the limit',
  ])
  const all = [['what', 'measured', 'limit', ''], ...lines]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)))
  return all
    .map((cells) =>
      cells
        .map((cell, at) => align(cell, at, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function align(cell, at, widths) {
  return at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at] ?? 0)
}

function limitOf({ most, least, unit }) {
  if (most !== undefined) return `≤ ${figure(most, unit)}`
  return least === undefined ? '—' : `≥ ${figure(least, unit)}`
}

function figure(value, unit) {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0
  return `${value.toFixed(digits)} ${unit}`.trimEnd()
}
