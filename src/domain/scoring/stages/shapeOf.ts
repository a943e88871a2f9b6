export interface Shape {
  readonly skew: number
  /** 0 for a normal distribution. */
  readonly kurtosis: number
}

/**
 * Skew and excess kurtosis of a sample, G1 and G2 (Joanes and Gill, 1998), as spreadsheets and COINr have them.
 * NaN for fewer than three values (kurtosis: four), or where all are the same.
 */
export function shapeOf(values: Float64Array): Shape {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / n
  const variance = moment(2)
  const skew = moment(3) / variance ** 1.5
  const kurtosis = moment(4) / variance ** 2 - 3
  return {
    skew: n < 3 ? Number.NaN : (skew * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 ? Number.NaN : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * kurtosis + 6),
  }
}
