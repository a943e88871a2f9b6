import { entityInTitle } from './saidInTable'
import { entityLikeness } from './tableWords'

/** Whose a table is by the names around it. */
export interface GuessedEntity {
  readonly name: string
  /** Nothing but a last resort, to be asked about. */
  readonly isGuess: boolean
}

const generic = /^(?:sheet|工作表|表)\s*\d*$/i
const times = /(?:19|20)\d{2}年?度?|第?\d{1,4}[周期]|\d{1,2}月份?|\d{1,2}日|[一二三四]季度|[\d.]+/g

function entityIn(text: string, isEntity: (name: string) => boolean): string | undefined {
  const parts = text
    .replace(times, ' ')
    .split(/[\s\-_—–+、，,.()（）【】[\]《》]+/)
    .filter((part) => part !== '')
  return (
    parts.find((part) => part.length <= 20 && entityLikeness(part, isEntity) > 0) ??
    parts.map((part) => entityInTitle(part, isEntity)).find((name) => name !== undefined)
  )
}

/** The office or place that a sheet is named after, else the file; else either's name, which has to be asked about. */
export function guessEntity(
  sheetName: string | undefined,
  fileNames: readonly string[],
  isEntity: (name: string) => boolean,
): GuessedEntity {
  const names = [sheetName ?? '', ...fileNames].filter((name) => name !== '' && !generic.test(name))
  const found = names.map((name) => entityIn(name, isEntity)).find((name) => name !== undefined)
  return found === undefined
    ? { name: fileNames[0] ?? names[0] ?? '', isGuess: true }
    : { name: found, isGuess: false }
}
