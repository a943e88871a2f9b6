/** A piece of a template's text: words, or the name of a field with its place (from 0) in the text. */
export type TextPiece = { readonly words: string } | { readonly field: string; readonly at: number }

/** A brace that belongs to no field, with its place; it stands for itself. */
interface StrayBrace {
  readonly brace: string
  readonly at: number
}

/** Takes a text with fields in braces apart; `{{` and `}}` stand for braces, and one that is never closed for itself. */
export function textPieces(text: string): readonly TextPiece[] {
  return takeApart(text).pieces
}

/** Braces that a field was meant by and that are none: never closed, never opened, around nothing, or full-width. */
export function strayBraces(text: string): readonly StrayBrace[] {
  return takeApart(text).stray
}

function takeApart(text: string): { readonly pieces: readonly TextPiece[]; readonly stray: StrayBrace[] } {
  const pieces: TextPiece[] = []
  const stray: StrayBrace[] = []
  let words = ''
  let at = 0
  const close = () => {
    if (words !== '') pieces.push({ words })
    words = ''
  }
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    const field = text[at] === '{' ? /^\{([^{}]+)\}/.exec(text.slice(at))?.[1] : undefined
    if (two === '{{' || two === '}}') {
      words += two[0]
      at += 2
    } else if (field?.trim()) {
      close()
      pieces.push({ field: field.trim(), at })
      at += field.length + 2
    } else {
      if (/[{}｛｝]/.test(text[at]!)) stray.push({ brace: text[at]!, at })
      words += text[at++]
    }
  }
  close()
  return { pieces, stray }
}

/** The fields that stand in a text, each once. */
export function fieldsIn(text: string): readonly string[] {
  return [...new Set(textPieces(text).flatMap((piece) => ('field' in piece ? [piece.field] : [])))]
}
