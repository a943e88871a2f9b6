import type { HandEdit } from '../domain/missing'
import { formatTime } from './formatTime'
import type { Translate } from './issueSentence'
import type { Locale } from './locale'

/** What the mark beside a value says that was changed by hand. */
export function editWords({ at, note }: HandEdit, t: Translate, locale: Locale): string {
  const time = formatTime(at, locale)
  return note === undefined
    ? t('rankings.edited.plain', { time })
    : t('rankings.edited.noted', { note, time })
}
