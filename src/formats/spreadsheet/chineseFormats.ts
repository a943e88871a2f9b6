/** Built-in number formats as Excel has them in Chinese: files name them by number alone. */
export const chineseFormats: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'h"时"mm"分"'],
  [35, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'],
  [56, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
])

function escaped(text: string): string {
  return text.replaceAll('"', '&quot;')
}

/** A workbook's styles with the built-in Chinese formats written out, but for those that it defines itself. */
export function withChineseFormats(styles: string): string {
  const own = new Set([...styles.matchAll(/\bnumFmtId="(\d+)"\s+formatCode=/g)].map(([, id]) => Number(id)))
  const added = [...chineseFormats]
    .filter(([id]) => !own.has(id))
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
    .join('')
  const opened = styles.replace(/<numFmts\b[^>]*[^/]>/, (tag) => tag + added)
  if (opened !== styles) return opened
  return styles.replace(/<(?:\w+:)?styleSheet\b[^>]*>/, (tag) => `${tag}<numFmts>${added}</numFmts>`)
}
