/** What is printed, as far as it varies. */
export interface PrintedOverview {
  /** Characters of headline and lead. */
  readonly said: number
  readonly worst: number
  readonly isExplained: boolean
  /** Reminders and other things that need attention. */
  readonly prompts: number
  readonly groups: readonly { readonly rows: number; readonly notes: number }[]
}

const largest = 0.72
/** Pixels of an A4 page's print area, a little short of it. */
const pageHeight = 1000
/** Before zooming: of heads and gaps, a line of words, a card's smallest height, and so on. */
const rest = 330
const height = { line: 26, kpis: 250, prompt: 50, explained: 210, gap: 52, row: 25, note: 36 }
/** Characters to a line. */
const room = 60
/** Groups stand beside each other. */
const beside = 2

/** How small an overview is printed so that it fits one page. */
export function overviewZoom({ said, worst, isExplained, prompts, groups }: PrintedOverview): number {
  const tables = groups.map(({ rows, notes }) => rows * height.row + notes * height.note)
  const lines = Array.from({ length: Math.ceil(tables.length / beside) }, (_, at) =>
    Math.max(...tables.slice(at * beside, (at + 1) * beside)),
  )
  const needed =
    rest +
    Math.ceil(said / room) * height.line +
    Math.max(height.kpis, prompts * height.prompt) +
    (isExplained ? height.explained : 0) +
    worst * height.gap +
    lines.reduce((sum, line) => sum + line, 0)
  return Math.min(largest, pageHeight / needed)
}
