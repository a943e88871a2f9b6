/** In tenths of a pixel, so that a path of whole numbers is fine enough. */
export const sparklineBox = { width: 640, height: 180 }
const inset = 20
/** The least range of ranks drawn at full height, so that one place up or down is not a cliff. */
const leastRange = 12

/** Ranks over periods as the data of an SVG path, better ones higher; a missing period breaks the line. */
export function sparklinePath(ranks: readonly (number | undefined)[]): string | undefined {
  let best = Infinity
  let worst = -Infinity
  let known = 0
  for (const rank of ranks) {
    if (rank === undefined) continue
    known++
    best = Math.min(best, rank)
    worst = Math.max(worst, rank)
  }
  if (known < 2) return undefined
  const stretch = (sparklineBox.height - 2 * inset) / Math.max(leastRange, worst - best)
  const step = (sparklineBox.width - 2 * inset) / (ranks.length - 1)
  let path = ''
  ranks.forEach((rank, at) => {
    if (rank === undefined) return
    const x = Math.round(inset + at * step)
    const y = Math.round(sparklineBox.height / 2 + (rank - (best + worst) / 2) * stretch)
    path += `${ranks[at - 1] === undefined ? 'M' : 'L'}${x} ${y}`
  })
  return path
}

/** Scores over periods as the data of an SVG path, higher ones higher; a missing period breaks the line. */
export function coursePath(scores: readonly (number | undefined)[]): string | undefined {
  const known = scores.filter((score) => score !== undefined)
  if (known.length < 2) return undefined
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const stretch = highest > lowest ? (sparklineBox.height - 2 * inset) / (highest - lowest) : 0
  const step = (sparklineBox.width - 2 * inset) / (scores.length - 1)
  let path = ''
  scores.forEach((score, at) => {
    if (score === undefined) return
    const x = Math.round(inset + at * step)
    const y = Math.round(sparklineBox.height / 2 - (score - (lowest + highest) / 2) * stretch)
    path += `${scores[at - 1] === undefined ? 'M' : 'L'}${x} ${y}`
  })
  return path
}
