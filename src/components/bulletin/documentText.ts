import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'

/** All words of a bulletin's text, a line a paragraph, for a clipboard. */
export function documentText({ head, title, to, parts }: BulletinDocument): string {
  const said = parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return part.text
      case 'paragraph':
        return part.spans.map(({ text }) => text).join('')
      case 'table':
        return part.table.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
      case 'chart':
        return part.title
    }
  })
  return [head.name, head.issue, title, to, ...said].filter((line) => line !== '').join('\n')
}
