import { textWidth } from '../../charts/textWidth'
import { fitSize, type Room } from './fitSize'

/** What is longer than a line of this size is broken: two lines of the small one are as high as one of the large. */
const smallest = 1.3

/** The room of a name in a row of a table: one line, or two small ones. */
export function rowRoom(name: string, width: number, most = 2.4): Room {
  const isLong = (textWidth(name, 100) / 100) * smallest > width
  return isLong ? { width, lines: 2, most: smallest, least: 1 } : { width, lines: 1, most, least: smallest }
}

/** Names of one page, of which none is much larger than another: short ones beside long ones would look shouted. */
const mostTimesSmallest = 1.35

/** The largest size of a name on a page, in em of the page. */
export function largestOf(names: readonly string[], width: number, most = 2.4): number {
  const sizes = names.map((name) => fitSize(name, rowRoom(name, width, most)))
  return Math.min(most, Math.round(Math.min(...sizes) * mostTimesSmallest * 10) / 10)
}
