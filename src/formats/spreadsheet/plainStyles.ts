import { withChineseFormats } from './chineseFormats'

const noFill = '<fills><fill/></fills>'

/**
 * A workbook's styles as they are read: number formats, the Chinese ones written out, and no fills but one. Where a cell
 * has none SheetJS throws and catches, which takes 40 s over two million cells.
 */
export function plainStyles(styles: string): string {
  return withChineseFormats(styles)
    .replace(/<(\w+:)?fills\b[^>]*>[\s\S]*?<\/(?:\w+:)?fills>|<(?:\w+:)?fills\b[^>]*\/>/g, '')
    .replace(/\bfillId="\d*"/g, '')
    .replace(/<(?:\w+:)?styleSheet\b[^>]*>/, (tag) => tag + noFill)
}

/** The name and text of the part of styles for a workbook without one. */
export const stylesAdded = { name: 'xl/styles.xml', text: plainStyles('<styleSheet></styleSheet>') } as const

/** The list of a workbook's parts with the part of styles that was added to them. */
export function withStylesListed(contentTypes: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
  const override = `<Override PartName="/${stylesAdded.name}" ContentType="${type}"/>`
  return contentTypes.replace(/<\/(?:\w+:)?Types>/, (tag) => override + tag)
}
