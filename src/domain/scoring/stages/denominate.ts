/** Each value divided by its row's (人均, 占比); missing where either is missing or the divisor is zero (rule D5). */
export function denominate(values: Float64Array, by: Float64Array | undefined): Float64Array {
  return values.map((value, row) => {
    const divisor = by?.[row] ?? Number.NaN
    return divisor === 0 ? Number.NaN : value / divisor
  })
}
