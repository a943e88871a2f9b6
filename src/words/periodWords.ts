import type { PeriodStage } from '../domain/review/periodLife'
import { countDifferences, type ContentDifferences } from '../domain/review/contentDifferences'
import type { FrozenLine, FrozenTarget, Publication } from '../domain/review/publication'
import { everyDigit } from './everyDigit'
import { formatNumber } from './formatNumber'
import { formatTime } from './formatTime'
import type { Translate } from './issueSentence'
import type { Locale } from './locale'

const scoreDecimals = 2

/** Two figures that differ, with as many digits as it takes to see that they do. */
export function figurePair(
  before: number | undefined,
  after: number | undefined,
  locale: Locale,
): readonly [string, string] {
  const short = [before, after].map((one) =>
    one === undefined ? '—' : formatNumber(one, locale, scoreDecimals),
  )
  const isHidden = before !== after && short[0] === short[1]
  const full = [before, after].map((one) => (one === undefined ? '—' : everyDigit(one)))
  const [was, is] = isHidden ? (full[0] === full[1] ? [String(before), String(after)] : full) : short
  return [was!, is!]
}

export function rankWords(line: FrozenLine | undefined, t: Translate): string {
  if (!line) return t('periodLife.table.absent', {})
  if (line.rank === undefined) return t('periodLife.table.unranked', {})
  return line.tied ? t('periodLife.table.tied', { rank: line.rank }) : String(line.rank)
}

/** 达标 3 项次、接近目标 … */
export function standingCounts(targets: readonly FrozenTarget[], t: Translate): string {
  const count = (status: FrozenTarget['status']) => targets.filter((one) => one.status === status).length
  return t('periodLife.table.counts', {
    met: count('met'),
    near: count('near'),
    short: count('short'),
    noData: count('noData'),
  })
}

/** Where a period stands, in a line that stands over its figures. */
export function lifeSentences(
  about: {
    readonly stage: PeriodStage
    readonly publication: Publication | undefined
    readonly differences: ContentDifferences | undefined
    /** What the page shows of a published period: figures of today, or of then worked out without the data of then. */
    readonly shows?: 'now' | 'gone' | undefined
  },
  t: Translate,
  locale: Locale,
): readonly string[] {
  const { stage, publication, differences, shows } = about
  if (!publication) {
    const code = stage.stage === 'checked' ? 'checked' : stage.isStale ? 'stale' : 'draft'
    return [t(`periodLife.strip.${code}`, { time: formatTime(stage.checkedAt ?? 0, locale) })]
  }
  const { publishedAt, minutesAhead, version, basis } = publication
  const published = t('periodLife.strip.published', {
    time: formatTime(publishedAt, locale, minutesAhead),
    version,
    revision: basis.revisionNumber,
  })
  const count = differences && countDifferences(differences)
  if (shows === 'now') return [t('periodLife.strip.now', { version }), ...differing(count, 'nowDiffers', t)]
  const gone = shows === 'gone' ? [t('periodLife.strip.gone', {})] : []
  return [published, ...gone, ...differing(count, 'differs', t)]
}

function differing(
  count: number | undefined,
  code: 'differs' | 'nowDiffers',
  t: Translate,
): readonly string[] {
  return count === undefined ? [] : [t(`periodLife.strip.${count === 0 ? 'same' : code}`, { count })]
}

/** What stands with figures of a published period wherever they go. */
export function basisMark(version: number, isNow: boolean, t: Translate): string {
  return t(`periodLife.mark.${isNow ? 'now' : 'published'}`, { version })
}

/** Why nothing was written, where this page has words of its own for it. */
export function lifeFault({ code }: { readonly code: string }, t: Translate): string | undefined {
  return code === 'headMoved' || code === 'documentMoved' ? t(`periodLife.refused.${code}`, {}) : undefined
}
