import type { CataloguePeriod, Entity, Indicator } from '../domain/catalogue/catalogue'
import { isolateText } from '../domain/isolateText'
import { nameIn, type Names } from '../domain/names'
import type { DefinitionChange, Finding } from '../domain/quality/finding'
import { formatNumber } from './formatNumber'
import type { Translate } from './issueSentence'
import { languageOf, type Locale } from './locale'
import { periodLabel } from './periodLabel'

/** What a finding's codes and keys stand for. */
export interface FindingThings {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly entities: ReadonlyMap<number, Entity>
  readonly periods: ReadonlyMap<number, CataloguePeriod>
}

export interface FindingWords {
  readonly indicator: string
  readonly entity: string
  readonly period: string
  /** With its unit. */
  readonly value: string
  readonly evidence: string
  /** All of the place in one. */
  readonly place: string
}

/** A finding in words. */
export function findingWords(
  finding: Finding,
  things: FindingThings,
  t: Translate,
  locale: Locale,
): FindingWords {
  const language = languageOf(locale)
  const indicator = things.indicators.get(finding.indicator ?? '')
  const entity = things.entities.get(finding.entity ?? -1)
  const unit = indicator?.unit ? nameIn(indicator.unit, language, '') : ''
  const period = periodText(finding.period, things, t)
  const words = {
    indicator: indicator ? nameIn(indicator.names, language, indicator.code) : '',
    entity: entity ? nameIn(entity.names, language, entity.code) : '',
    period,
    value: finding.value === undefined ? '' : withUnit(finding.value, unit),
  }
  const parts = [words.entity, words.indicator, words.period].filter((part) => part !== '')
  const evidence = evidenceWords(finding, things, t, locale)
  return { ...words, evidence, place: parts.join(t('quality.listSeparator', {})) }
}

function withUnit(value: number, unit: string): string {
  return unit === '%' ? `${plain(value)}%` : `${plain(value)} ${unit}`.trim()
}

/** As it was reported; of a quotient six digits, the cell has all of them. */
function plain(value: number): string {
  const text = String(value)
  return text.length > 10 ? String(Number(value.toPrecision(6))) : text
}

function periodText(key: number | undefined, { periods }: FindingThings, t: Translate): string {
  const found = key === undefined ? undefined : periods.get(key)
  return found ? periodLabel(found.period, t) : ''
}

function evidenceWords({ evidence }: Finding, things: FindingThings, t: Translate, locale: Locale): string {
  const times = (value: number) => formatNumber(value, locale, 1)
  switch (evidence.rule) {
    case 'impossible':
      return t(`quality.evidence.${evidence.bound === 0 ? 'below' : 'above'}`, {})
    case 'scale':
      return t('quality.evidence.scale', { beside: plain(evidence.beside) })
    case 'sum':
    case 'children':
      return t(`quality.evidence.${evidence.rule}`, { sum: plain(evidence.sum), parts: evidence.parts })
    case 'jump': {
      const { before, own, peers } = evidence
      const which = own === undefined ? 'Peers' : peers === undefined ? 'Own' : 'Both'
      const said = {
        own: own === undefined ? '' : times(own),
        peers: peers === undefined ? '' : times(peers),
      }
      return t(`quality.evidence.jump${which}`, { before: plain(before), ...said })
    }
    case 'smallBase':
      return t(`quality.evidence.${evidence.isAtMost ? 'baseAtMost' : 'base'}`, {
        base: String(evidence.base),
      })
    case 'unchanged':
      return t('quality.evidence.unchanged', {
        since: periodText(evidence.since, things, t),
        count: evidence.count,
      })
    case 'stale':
      return t('quality.evidence.stale', {
        newest: periodText(evidence.newest, things, t),
        behind: evidence.behind,
      })
    case 'definition':
      return changeWords(evidence.change, evidence.revision, t, locale)
    case 'closedOnly':
      return t('quality.evidence.closedOnly', {})
    case 'alike': {
      const other = things.entities.get(evidence.other)
      return t('quality.evidence.alike', {
        other: other ? nameIn(other.names, languageOf(locale), other.code) : '',
      })
    }
  }
}

function changeWords(change: DefinitionChange, revision: number, t: Translate, locale: Locale): string {
  if (change.of === 'caseRules') return t('quality.evidence.caseRules', { revision })
  if (change.of === 'direction') {
    const word = (direction: string | undefined) => t(`quality.evidence.${direction ?? 'none'}`, {})
    const said = { before: word(change.before), after: word(change.after) }
    return t('quality.evidence.direction', { revision, ...said })
  }
  const text = (names: Names) =>
    isolateText(nameIn(names, languageOf(locale), '')) || t('quality.evidence.none', {})
  const said = { before: text(change.before), after: text(change.after) }
  return t(`quality.evidence.${change.of}`, { revision, ...said })
}
