import { withoutFootnote } from '../cells/withoutFootnote'

const chinese = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]'
const between = new RegExp(`(?<=${chinese})[\\s\\u00a0\\u200b]+(?=${chinese})`, 'g')

/** A header or a name as it is meant: without line breaks and spaces that only spread it (`合　计`), without footnotes' marks. */
export function labelText(text: string): string {
  const plain = text
    .replace(/\u3000/g, ' ')
    .replace(between, '')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
  return /[^(（]注\d{0,2}$/.test(plain) ? plain : withoutFootnote(plain)
}
