import { describe, expect, it } from 'vitest'
import { placeCard } from '../../../src/components/help/placeCard'

const card = { width: 300, height: 100 }
const window = { width: 1000, height: 600 }

describe('the card of a tour', () => {
  it.each([
    ['below', { left: 200, top: 50, width: 80, height: 30 }, { left: 200, top: 92 }],
    ['above where below is no room', { left: 200, top: 550, width: 80, height: 30 }, { left: 200, top: 438 }],
    [
      'beside what is as high as the window',
      { left: 0, top: 0, width: 196, height: 600 },
      { left: 208, top: 12 },
    ],
    ['within the right edge', { left: 950, top: 50, width: 40, height: 30 }, { left: 688, top: 92 }],
    ['within the left edge', { left: -4, top: 50, width: 40, height: 30 }, { left: 12, top: 92 }],
    ['over what fills the window', { left: 0, top: 0, width: 1000, height: 600 }, { left: 12, top: 488 }],
  ])('stands %s', (_what, target, place) => {
    expect(placeCard(target, card, window)).toEqual(place)
  })
})
