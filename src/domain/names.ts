import { isolateText } from './isolateText'

/** A name in the languages it is known in; at least one is there. The original is kept as the source wrote it. */
export interface Names {
  readonly zh?: string
  readonly en?: string
}

export type Language = 'zh' | 'en'

/** The name in the wanted language, else in the other one, else the code: as it is shown, see `isolateText`. */
export function nameIn(names: Names, language: Language, code: string): string {
  const other = language === 'zh' ? names.en : names.zh
  return isolateText(names[language] ?? other ?? code)
}
