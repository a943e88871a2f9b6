export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Pixels between a card, what it is about, and the edge of the window. */
const gap = 12

/** Where a card stands: below what it is about, else above it, else as far down as it goes; never over the window's edge. */
export function placeCard(
  target: Box,
  card: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const lowest = window.height - card.height - gap
  const below = target.top + target.height + gap
  const above = target.top - card.height - gap
  const top = below <= lowest ? below : above >= gap ? above : Math.max(gap, lowest)
  // Beside what is as high as the window nothing is below: to its right there may be room.
  const isBeside =
    below > lowest && above < gap && target.left + target.width + card.width + 2 * gap <= window.width
  const left = isBeside ? target.left + target.width + gap : target.left
  return {
    left: Math.max(gap, Math.min(left, window.width - card.width - gap)),
    top: isBeside ? Math.min(Math.max(gap, target.top + gap), Math.max(gap, lowest)) : top,
  }
}
