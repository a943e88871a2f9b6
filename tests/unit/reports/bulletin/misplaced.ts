import type { XmlElement } from '../../../helpers/readXml'

/** The order of children after ISO/IEC 29500-1, of the elements that Word is strict about. */
const orders: Readonly<Record<string, string>> = {
  pPr: `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
  rPr: `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
    lang eastAsianLayout specVanish oMath`,
  tblPr: `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
    tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`,
  tblBorders: 'top start left bottom end right insideH insideV',
  tblCellMar: 'top start left bottom end right',
  tcPr: `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark`,
  sectPr: `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`,
  style: `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
    personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
  font: 'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
}
const places = new Map(
  Object.entries(orders).map(([name, children]) => [
    `w:${name}`,
    children.split(/\s+/).map((child) => `w:${child}`),
  ]),
)

/** Elements whose children stand in another order than the schema's, or that it has no place for there. */
export function misplaced(within: XmlElement): readonly string[] {
  const children = within.children.filter((child) => typeof child === 'object')
  const order = places.get(within.name)
  const at = children.map(({ name }) => order?.indexOf(name) ?? 0)
  const isWrong = order && (at.includes(-1) || at.some((place, index) => place < (at[index - 1] ?? 0)))
  const own = isWrong ? [`${within.name}: ${children.map(({ name }) => name).join(' ')}`] : []
  return [...own, ...children.flatMap(misplaced)]
}
