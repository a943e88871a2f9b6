/** What is printed, as far as it varies: each text in the room that it has. */
export interface PrintedTexts {
  readonly headline: string
  readonly lead: string
  /** Names with lead units. */
  readonly nodes: readonly string[]
  readonly leads: readonly string[]
  /** The longest name among strengths, weaknesses and routes. */
  readonly longestLeaf: string
}

const largest = 0.72
/** Pixels of an A4 page's print area, a little short of it. */
const pageHeight = 1000
/** Of everything else on it, and of a line of text, before zooming. */
const restHeight = 1000
const lineHeight = 22
const rowGap = 6
/** Characters to a line in the narrowest that they can be printed in. */
const room = { headline: 38, lead: 66, node: 36, leaf: 26 }
/** Rows of strengths beside weaknesses, and of routes to the next rank. */
const leafRows = 9

/** How small a scorecard is printed so that it fits one page: schemes may have many nodes, units and long names. */
export function printZoom({ headline, lead, nodes, leads, longestLeaf }: PrintedTexts): number {
  const lines = (text: string, width: number) => Math.max(1, Math.ceil(text.length / width))
  const rows = nodes.reduce((sum, name) => sum + lines(name, room.node) * lineHeight + rowGap, 0)
  const units = leads.reduce((sum, name) => sum + (lines(name, room.node) + 1) * lineHeight + rowGap, 0)
  const leaves = leafRows * (lines(longestLeaf, room.leaf) - 1) * lineHeight
  const said = (lines(headline, room.headline) + lines(lead, room.lead) - 3) * lineHeight
  return Math.min(largest, pageHeight / (restHeight + rows + units + leaves + said))
}
