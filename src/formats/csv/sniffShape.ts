const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/** How a text's lines are divided. */
export interface TextShape {
  readonly delimiter: Delimiter
  /** Fields of most lines. */
  readonly width: number
  /** Whether most lines stand in quotes as a whole. */
  readonly wrapped: boolean
}

const sampledCharacters = 200_000
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

interface Agreement {
  readonly delimiter: Delimiter
  /** How many lines have the most common number of this delimiter, and that number. */
  readonly lines: number
  readonly count: number
}

function agreementOn(delimiter: Delimiter, lines: readonly string[]): Agreement {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = countOutsideQuotes(line, delimiter)
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  let best = { delimiter, lines: 0, count: 0 }
  for (const [count, found] of counts)
    if (found > best.lines || (found === best.lines && count > best.count))
      best = { delimiter, lines: found, count }
  return best
}

/** The delimiter that divides the most lines alike; a comma where none does. */
function bestAgreement(lines: readonly string[]): Agreement {
  return delimiters
    .map((delimiter) => agreementOn(delimiter, lines))
    .reduce((best, found) =>
      found.lines > best.lines || (found.lines === best.lines && found.count > best.count) ? found : best,
    )
}

const wrapped = /^"((?:[^"]|"")*)"[,;\t]*$/

/** Finds a text's delimiter and width by its first lines (line breaks already `\n`). */
export function sniffShape(text: string): TextShape {
  const lines = text.slice(0, sampledCharacters).split('\n', sampledLines)
  const filled = lines.filter((line) => line.trim() !== '')
  const inner = filled.flatMap((line) => wrapped.exec(line)?.[1]?.replaceAll('""', '"') ?? [])
  const inside = bestAgreement(inner)
  const isWrapped = inside.lines * 2 > filled.length
  const { delimiter, count } = isWrapped ? inside : bestAgreement(filled)
  return { delimiter, width: count + 1, wrapped: isWrapped }
}
