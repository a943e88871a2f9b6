/** Match keys fold case, width and spaces; displayed names never go through this. */
export function foldName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}
