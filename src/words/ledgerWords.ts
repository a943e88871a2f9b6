import type { LedgerSummary } from '../domain/ledger/ledgerOn'
import type { Task, TaskEvent, TimeLimit } from '../domain/ledger/task'
import type { TaskState } from '../domain/ledger/taskOn'
import { formatNumber } from './formatNumber'
import type { Translate } from './issueSentence'
import type { Locale } from './locale'
import { periodLabel } from './periodLabel'

export function dayWords(date: string, t: Translate): string {
  return periodLabel({ kind: 'day', date }, t)
}

/** As it was written, else its day. */
export function limitWords(limit: TimeLimit, t: Translate): string {
  if (limit.kind === 'standing') return t('ledger.file.standing', {})
  if (limit.kind === 'text') return limit.text || t('ledger.state.noLimit', {})
  return limit.text ?? dayWords(limit.day, t)
}

/** The conclusion of the page, and what stands under it. */
export function ledgerHeadline(
  { states, open, closed, overdue, handedOver, newlyClosed }: LedgerSummary,
  day: string,
  t: Translate,
): { readonly headline: string; readonly lead: string } {
  const when = dayWords(day, t)
  if (states.length === 0)
    return { headline: t('ledger.headline.none', { day: when }), lead: t('ledger.empty', {}) }
  const late = overdue.length > 0 ? t('ledger.headline.overdue', { count: overdue.length }) : ''
  const soon = states.filter(({ light }) => light === 'yellow').length
  const counted = (key: string, count: number) => (count > 0 ? t(`ledger.lead.${key}`, { count }) : '')
  return {
    headline: t('ledger.headline.some', { open, closed, overdue: late }),
    lead: [
      t('ledger.lead.day', { day: when }),
      counted('handedOver', handedOver.length),
      counted('closed', newlyClosed.length),
      counted('soon', soon),
      t('ledger.lead.stop', {}),
    ].join(''),
  }
}

/** 失分 1（分值 2.5）. */
export function pointsWords({ points, lost }: Task, t: Translate, locale: Locale): string | undefined {
  const full = points === undefined ? '' : formatNumber(points, locale)
  if (lost === undefined) return points === undefined ? undefined : t('ledger.fact.points', { full })
  const shown = formatNumber(lost, locale)
  return points === undefined
    ? t('ledger.fact.lost', { points: shown })
    : t('ledger.fact.lostOf', { points: shown, full })
}

/** How late it is, or when it was closed; undefined where its light says it all. */
export function stateWords({ overdueDays, closedOn }: TaskState, t: Translate): string | undefined {
  if (closedOn !== undefined) return t('ledger.state.closed', { day: dayWords(closedOn, t) })
  return overdueDays === undefined ? undefined : t('ledger.state.late', { days: overdueDays })
}

/** What happened, in one sentence. */
export function eventWords(event: TaskEvent, t: Translate): string {
  switch (event.kind) {
    case 'note':
      return t('ledger.told.note', { text: event.text })
    case 'light':
      return t('ledger.told.light', { light: t(`ledger.byHand.${event.light}`, {}), why: event.why })
    case 'limit':
      return t('ledger.told.limit', { limit: limitWords(event.limit, t), why: event.why })
    case 'changed':
      return t('ledger.told.changed', {})
    case 'closed':
      return event.by === undefined
        ? t('ledger.told.closed', { why: event.why })
        : t('ledger.told.closedBy', { by: event.by, why: event.why })
    case 'reopened':
      return t('ledger.told.reopened', { why: event.why })
  }
}
