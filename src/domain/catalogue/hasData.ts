import type { Indicator } from './catalogue'

/** Whether an indicator has a figure for anybody in any period, stored or worked out (rule D9). */
export function hasData({ panel, latest, formula }: Indicator): boolean {
  return (panel !== undefined && latest !== undefined) || formula !== undefined
}
