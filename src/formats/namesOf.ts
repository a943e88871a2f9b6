import type { Names } from '../domain/names'

/** A file's name for something, as Chinese or English by whether it has Chinese characters. */
export function namesOf(text: string): Names {
  return /[\u3400-\u9fff]/.test(text) ? { zh: text } : { en: text }
}
