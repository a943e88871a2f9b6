import { isolateText } from '../../../domain/isolateText'
import type { Language } from '../../../domain/names'
import { nameIn } from '../../../domain/names'
import type { MappedName } from '../../../workers/mapping/planMapping'

type Translate = (key: string, named?: Record<string, string | number>) => string

/** What becomes of a name, in a few words. */
export function standsFor(
  { choice, known, isOpen, suggestions }: MappedName,
  language: Language,
  t: Translate,
): string {
  if (choice?.kind === 'skip') return t('mapping.skipped')
  if (choice?.kind === 'new')
    return choice.names
      ? t('mapping.newAs', { name: nameIn(choice.names, language, '') })
      : t('mapping.isNew')
  if (known) return nameIn(known.names, language, known.code)
  const [likely] = suggestions
  if (isOpen && likely) return t('mapping.maybe', { name: nameIn(likely.names, language, likely.code) })
  return t('mapping.undecided')
}

/** What to know beside it: that figures are converted or refused, that a name was out of use. */
export function remarksOn({ unit, choice, notice }: MappedName, language: Language, t: Translate): string[] {
  const remarks: string[] = []
  if (unit) {
    const named = { file: nameIn(unit.file, language, ''), known: nameIn(unit.known, language, '') }
    const factor = choice?.kind === 'known' ? choice.factor : undefined
    if (choice?.kind === 'skip') remarks.push(t('mapping.unit.refused', named))
    else if (factor === undefined || factor === 1) remarks.push(t('mapping.unit.kept', named))
    else if (factor > 1) remarks.push(t('mapping.unit.converted', { ...named, factor }))
    else remarks.push(t('mapping.unit.divided', { ...named, factor: Math.round(1 / factor) }))
  }
  if (notice?.kind === 'former') remarks.push(t('mapping.notice.former', { until: notice.until }))
  if (notice?.kind === 'merged')
    remarks.push(
      t('mapping.notice.merged', {
        from: notice.from,
        into: isolateText(nameIn(notice.into.names, language, notice.into.code)),
      }),
    )
  return remarks
}
