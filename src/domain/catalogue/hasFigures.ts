import type { Indicator } from './catalogue'

/** Whether an indicator has figures, stored or worked out (rule D9): else it is a heading over others. */
export function hasFigures({ panel, formula }: Indicator): boolean {
  return panel !== undefined || formula !== undefined
}
