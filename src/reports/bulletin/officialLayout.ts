import { officialFonts } from '../../words/officialMarks'

/** Sizes after GB/T 9704-2012 as Word counts them: lengths in twentieths of a point, type in half-points. */
const perMillimetre = 1440 / 25.4

function millimetres(length: number): number {
  return Math.round(length * perMillimetre)
}

export const page = { width: millimetres(210), height: millimetres(297) }

export const margin = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  header: millimetres(15),
  // The number's dash is 7 mm under the text.
  footer: millimetres(23),
}

/** Of the text, in width. */
export const textWidth = page.width - margin.left - margin.right

/** In a line. */
export const characters = 28

export const sizes = {
  name: 72,
  /** 二号 */
  title: 44,
  /** 三号 */
  body: 32,
  /** 四号 */
  small: 28,
  /** 五号 */
  table: 21,
  /** 小五, for tables of many columns. */
  narrow: 18,
} as const

/** What a character of body type takes, so that 28 stand in a line. */
export const pitch = Math.floor(textWidth / characters)

/** 22 lines of 28 characters. */
export const grid = {
  linePitch: Math.floor((page.height - margin.top - margin.bottom) / 22),
  // How much wider (here: narrower) than body type a character's place is, in 4096ths of a point.
  charSpace: Math.floor((textWidth / 20 / characters - sizes.body / 2) * 4096),
}

export const fonts = {
  title: font(officialFonts.title),
  body: font(officialFonts.body),
  heading: font(officialFonts.heading),
  subheading: font(officialFonts.subheading),
  number: oneFont(officialFonts.number),
} as const

/** Digits and Latin letters are of Times New Roman, as offices have them. */
function font(eastAsia: string) {
  const latin = 'Times New Roman'
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin } as const
}

function oneFont(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name } as const
}

export const red = 'E60012'
