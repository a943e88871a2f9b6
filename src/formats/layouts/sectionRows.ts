const numbered =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十\d]+[部章节类组]|[IVX]+\.\s|(?:section|part|group)\s+[\divx]+\b)/i

/**
 * Whether a row only titles those below it: nothing but one text, numbered as a section (`一、`, `（二）`, `Section 3`) or
 * ending with a colon. A bare name without figures is no section: it is somebody who reported nothing.
 */
export function isSectionRow(cells: readonly string[]): boolean {
  if (cells.length < 3) return false
  const filled = cells.filter((cell) => cell.trim() !== '')
  const text = filled[0]?.trim() ?? ''
  return filled.length === 1 && (numbered.test(text) || /[:：]$/.test(text))
}
