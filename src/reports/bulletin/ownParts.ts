import { fontsInstead, officialFonts } from '../../words/officialMarks'
import { fonts, grid, pitch, sizes } from './officialLayout'

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Parts of the file that the library has no words for, or fills with styles of its own. */
export function ownParts() {
  return [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/styles.xml', data: styles() },
  ]
}

/** What takes a font's place where it is missing, and that it is a Chinese one (86). */
function fontTable(): string {
  const roles = Object.keys(officialFonts) as (keyof typeof officialFonts)[]
  const all = roles.map(
    (role) =>
      `<w:font w:name="${officialFonts[role]}"><w:altName w:val="${fontsInstead[role]}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  return `${start}<w:fonts ${space}>${all.join('')}</w:fonts>`
}

/**
 * Text that is typed later looks as what stands there. Lines and characters have their pitch themselves: the page's grid
 * says the same, but LibreOffice takes it for one of 12 points, whatever the body's type.
 */
function styles(): string {
  const { ascii, hAnsi, eastAsia, cs } = fonts.body
  const font = `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`
  const size = `<w:sz w:val="${sizes.body}"/><w:szCs w:val="${sizes.body}"/>`
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
  const lines = `<w:snapToGrid w:val="0"/><w:spacing w:line="${grid.linePitch}" w:lineRule="exact"/>`
  return (
    `${start}<w:styles ${space}>` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${font}${size}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${lines}</w:pPr><w:rPr><w:spacing w:val="${pitch - sizes.body * 10}"/>${size}</w:rPr></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>`
  )
}
