import type { FactFields } from '../../domain/bulletin/bulletinFacts'
import { textPieces } from '../../domain/bulletin/textPieces'

/** A figure within a text that is being written: one piece, which can be taken out but not be typed into. */
export function figureChip(field: string, fields: FactFields): HTMLElement {
  const chip = document.createElement('span')
  chip.className = 'chip-figure'
  chip.contentEditable = 'false'
  chip.dataset['field'] = field
  chip.title = field
  chip.textContent = fields.get(field)?.text || `{${field}}`
  return chip
}

/** Puts a text with fields into an element to be written in. */
export function showText(element: HTMLElement, text: string, fields: FactFields): void {
  element.replaceChildren(
    ...textPieces(text).flatMap((piece): Node[] =>
      'words' in piece ? wordNodes(piece.words) : [figureChip(piece.field, fields)],
    ),
  )
}

function wordNodes(words: string): Node[] {
  return words
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [document.createElement('br')] : []), document.createTextNode(line)])
}

/** The text with fields that stands in an element, as browsers leave it after writing: lines as <br> or blocks. */
export function readText(element: Node): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data.replaceAll('{', '{{').replaceAll('}', '}}')
    else if (node instanceof HTMLBRElement) text += '\n'
    else if (node instanceof HTMLElement && node.dataset['field'] !== undefined)
      text += `{${node.dataset['field']}}`
    else if (node instanceof HTMLElement) text += (text === '' ? '' : '\n') + readText(node)
  }
  return text
}
