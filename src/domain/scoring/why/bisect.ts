const steps = 60

/**
 * The least number from `low` to `high` that is enough, to a 2⁻⁶⁰th of the way; undefined where even `high` is not.
 *
 * @param isEnough must not turn false again on the way up.
 */
export function bisect(low: number, high: number, isEnough: (at: number) => boolean): number | undefined {
  if (!isEnough(high)) return undefined
  let [short, enough] = [low, high]
  for (let step = 0; step < steps; step++) {
    const middle = (short + enough) / 2
    if (isEnough(middle)) enough = middle
    else short = middle
  }
  return enough
}
