const control = /[\u202a-\u202e\u2066-\u2069]/g
const hebrewToArabic =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1eeff}'
const marks = '\\u061c\\u200e\\u200f'
const rightToLeft = new RegExp(`[${marks}${hebrewToArabic}]`, 'u')

/**
 * A text from a file, fit to stand in a sentence of ours: what is written from right to left is isolated, so that it
 * orders nothing around it, and the controls that would reorder even an isolated text (and let `fdp.exe` be read as
 * `exe.pdf`) are left out. All other text comes back as it is, and so does what was isolated before.
 *
 * @example isolateText('abc\u202edef') // 'abcdef'
 */
export function isolateText(text: string): string {
  const plain = text.replace(control, '')
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain
}
