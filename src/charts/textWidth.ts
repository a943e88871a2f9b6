const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/**
 * About how wide a text is in pixels: a Chinese character is as wide as it is high, others a little over half.
 * Only room is reserved by it, so it errs on the wide side.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += wide.test(character) ? 1 : 0.6
  return Math.ceil(ems * fontSize)
}

/** Breaks a text into lines that fit a width, between words or between Chinese characters. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\w.,%@:/()–-]+\s*|./gsu) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}
