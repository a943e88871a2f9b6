/** In tenths of a pixel. */
export const trendBox = { width: 960, height: 260 }
const inset = 20
/** More than these are too close together to be seen. */
const mostPoints = 26

/** The last values as the data of an SVG path, higher ones higher, and a line at the target; undefined for fewer than two. */
export function trendPath(
  values: readonly number[],
  target: number,
): { readonly line: string; readonly target: string } | undefined {
  const shown = values.slice(-mostPoints)
  if (shown.length < 2) return undefined
  const lowest = Math.min(target, ...shown)
  const range = Math.max(target, ...shown) - lowest
  const step = (trendBox.width - 2 * inset) / (shown.length - 1)
  const y = (value: number) =>
    Math.round(
      trendBox.height -
        inset -
        (range === 0 ? 0.5 : (value - lowest) / range) * (trendBox.height - 2 * inset),
    )
  const line = shown.map((value, at) => `${at === 0 ? 'M' : 'L'}${Math.round(inset + at * step)} ${y(value)}`)
  return { line: line.join(''), target: `M0 ${y(target)}H${trendBox.width}` }
}
