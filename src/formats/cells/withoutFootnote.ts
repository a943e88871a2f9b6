const enclosed = '\u2460-\u2487\u2776-\u2793\u3251-\u325f\u32b1-\u32bf'
const superscript = '¹²³⁰⁴-⁹'
const marks = new RegExp(
  ` ?(?:[${enclosed}${superscript}*※†‡#]|\\[(?:\\d{1,3}|[a-z]|注\\d{0,2})\\]|〔\\d{1,3}〕|\\(注\\d{0,2}\\)|注\\d{0,2})+$`,
)
const power = new RegExp(`(?:^|\\D)10[${superscript}]+$`)

/** Folded text without the marks of a footnote at its end (`12.3①`, `12.3*`, `12.3 [1]`); `10²` stays what it is. */
export function withoutFootnote(text: string): string {
  if (power.test(text)) return text
  return text.replace(marks, '') || text
}
