/**
 * Texts in the tables of a package as Excel may safely open them: one that it would run as a formula, or that was made
 * safe before, begins with an apostrophe more. So every text comes back as it was.
 */
const unsafe = /^'*[=+\-@\t\r\n＝＋－＠]/

export function safeText(text: string): string {
  return unsafe.test(text) ? `'${text}` : text
}

export function unsafeText(text: string): string {
  return text.startsWith("'") && unsafe.test(text) ? text.slice(1) : text
}
