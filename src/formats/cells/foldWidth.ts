const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const invisible = /[\u200b\u2060\ufeff]/g
const others: Readonly<Record<string, string>> = {
  '−': '-',
  '﹣': '-',
  '﹢': '+',
  '﹪': '%',
  '￥': '¥',
  '￡': '£',
}

/**
 * Text with full-width characters and spaces as plain ones, trimmed. NFKC would do more than that: it makes the
 * footnote of `12.3①` a digit, and of `12.3²` another.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣﹢﹪￥￡]/g, (one) => others[one]!)
    .replace(invisible, '')
    .replace(spaces, ' ')
    .trim()
}
