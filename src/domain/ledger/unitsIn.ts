/** The units of a cell that may hold several, each once: 市住建局、各县区. */
export function unitsIn(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(/[、,，;；\n]+/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
