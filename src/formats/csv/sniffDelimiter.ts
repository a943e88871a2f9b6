const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

const sampledLines = 40

/** Counts a line's delimiters outside quotes. */
function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (!quoted && character === delimiter) count++
  }
  return count
}

/** How many of the lines have the most common number of this delimiter, if that is not none. */
function agreement(lines: readonly string[], delimiter: string): { lines: number; width: number } {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const width = countOutsideQuotes(line, delimiter)
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let best = { lines: 0, width: 0 }
  for (const [width, count] of counts)
    if (count > best.lines || (count === best.lines && width > best.width)) best = { lines: count, width }
  return best
}

/** The delimiter that divides the most lines alike; a comma where none does. */
export function sniffDelimiter(text: string): Delimiter {
  const lines = text.slice(0, 200_000).split('\n', sampledLines)
  let best: { delimiter: Delimiter; lines: number; width: number } = { delimiter: ',', lines: 0, width: 0 }
  for (const delimiter of delimiters) {
    const found = agreement(lines, delimiter)
    if (found.lines > best.lines || (found.lines === best.lines && found.width > best.width))
      best = { delimiter, ...found }
  }
  return best.delimiter
}
