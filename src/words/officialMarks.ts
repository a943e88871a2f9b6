/**
 * Marks and fonts that GB/T 9704-2012 prescribes. They are part of a document in Chinese, whatever the language of the
 * page that writes it.
 */
export const officialMarks = {
  annex: '附件',
  annexes: '附件：',
  note: '注：',
  report: '报：',
  send: '送：',
  issue: '发：',
  issued: '印发',
} as const

/** Words that a title is not broken within, and that no dictionary of word breaks has. */
export const wholeWords: readonly string[] = ['营商']

export const officialFonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const

/** What stands in for a font where it is not installed: Word, WPS and LibreOffice look for it. */
export const fontsInstead: Readonly<Record<keyof typeof officialFonts, string>> = {
  title: '宋体',
  body: '仿宋',
  heading: 'SimHei',
  subheading: '楷体',
  number: 'SimSun',
}
