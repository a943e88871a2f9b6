import { textWidth } from '../../charts/textWidth'
import type { Room } from './fitSize'

/** What is longer than a line of this size is broken: two lines of the small one are as high as one of the large. */
const smallest = 1.3

/** The room of a name in a row of a table: one line, or two small ones. */
export function rowRoom(name: string, width: number, most = 2.4): Room {
  const isLong = (textWidth(name, 100) / 100) * smallest > width
  return isLong ? { width, lines: 2, most: smallest, least: 1 } : { width, lines: 1, most, least: smallest }
}
