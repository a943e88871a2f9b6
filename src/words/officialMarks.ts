/**
 * Marks that GB/T 9704-2012 prescribes. They are part of a document in Chinese, whatever the language of the page that
 * writes it.
 */
export const officialMarks = {
  annex: '附件',
  note: '注：',
  report: '报：',
  send: '送：',
  issue: '发：',
  issued: '印发',
} as const
