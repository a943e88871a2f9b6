// XML 1.0 has no place for these, not even escaped: a file with one does not open. The library lets the last two through.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const breaks = /[\t\n\r\u0085\u2028\u2029]+/g
// The page isolates names written from right to left; Chinese fonts show the marks as boxes.
const isolates = /[\u2066-\u2069]/g

/** A text as a file of Word may have it: in one line, without what XML can't say. */
export function writtenText(text: string): string {
  return text.replace(breaks, ' ').replace(unwritable, '').replace(isolates, '')
}
