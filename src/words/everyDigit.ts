/** A number that was worked out, with all the digits that mean something: sums of doubles end in noise. */
export function everyDigit(value: number): string {
  return String(Number(value.toPrecision(12)))
}
