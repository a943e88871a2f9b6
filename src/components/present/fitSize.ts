import { textWidth } from '../../charts/textWidth'

/** Room that a text has. */
export interface Room {
  /** In em of the page. */
  readonly width: number
  readonly lines: number
  readonly most: number
  readonly least: number
}

const step = 0.1
/** A line ends before it is full where the next word is too long. */
const ragged = 0.95

/** The largest size, in em of the page, at which a text stays within its lines; the least one where it does at none. */
export function fitSize(text: string, { width, lines, most, least }: Room): number {
  const ems = textWidth(text, 100) / 100
  const usable = lines === 1 ? width : width * ragged
  const steps = Math.floor((most - least) / step + 1e-9)
  for (let at = 0; at < steps; at++) {
    const size = most - at * step
    const perLine = Math.floor(usable / size)
    if (ems <= perLine * lines) return Math.round(size * 10) / 10
  }
  return least
}
