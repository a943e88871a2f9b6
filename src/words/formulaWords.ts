import type { DerivedIssue } from '../domain/derived/checkDerived'
import { isRollup, type Formula, type Rollup } from '../domain/derived/formula'
import type { Translate } from './issueSentence'

/** How an indicator is worked out, in words: 最多跑一次事项数 ÷ 事项数 × 100. */
export function formulaWords(
  formula: Formula,
  nameOf: (code: string) => string,
  entityOf: (code: string) => string,
  t: Translate,
): string {
  if (isRollup(formula)) return rollupWords(formula, nameOf, t)
  switch (formula.kind) {
    case 'ratio':
    case 'ratioOfSums':
      return ratioWords(formula.kind, formula, nameOf, t)
    case 'difference':
      return t('derived.words.difference', {
        minuend: nameOf(formula.minuend),
        subtrahend: nameOf(formula.subtrahend),
      })
    case 'share':
      return formula.of === undefined
        ? t('derived.words.share', { part: nameOf(formula.part) })
        : t('derived.words.shareOf', { part: nameOf(formula.part), of: entityOf(formula.of) })
    case 'change':
      return t(`derived.words.${formula.as === 'percent' ? 'changePercent' : 'change'}`, {
        indicator: nameOf(formula.indicator),
        against: t(`derived.against.${formula.against}`, {}),
      })
  }
}

function ratioWords(
  kind: 'ratio' | 'ratioOfSums',
  formula: { readonly numerator: string; readonly denominator: string; readonly scale: number },
  nameOf: (code: string) => string,
  t: Translate,
): string {
  const parts = { numerator: nameOf(formula.numerator), denominator: nameOf(formula.denominator) }
  const ratio = t(`derived.words.${kind}`, parts)
  return formula.scale === 1 ? ratio : t('derived.words.scaled', { ratio, scale: formula.scale })
}

/** Says which week belongs where, and what becomes of a gap (rule W5), because no figure shows it. */
function rollupWords(formula: Rollup, nameOf: (code: string) => string, t: Translate): string {
  const isRatio = formula.kind === 'rollupRatio'
  const what = isRatio ? ratioWords('ratioOfSums', formula, nameOf, t) : nameOf(formula.indicator)
  const rule = isRatio ? 'ratio' : formula.rule
  const params = {
    what,
    from: t(`derived.periods.${formula.from}`, {}),
    to: t(`derived.periods.${formula.to}`, {}),
    rule: t(`derived.rules.${rule}`, {}),
  }
  const isOfWeeks = formula.from === 'week' || formula.from === 'issue'
  return [
    t('derived.words.rollup', params),
    ...(isOfWeeks ? [t('derived.words.thursday', params)] : []),
    t(`derived.words.${rule === 'sum' ? 'gapInSum' : 'gap'}`, params),
  ].join(t('derived.words.join', {}))
}

/** What keeps an indicator from being worked out, or taken away, as a sentence. */
export function derivedIssueSentence(
  { code, params, way, part }: DerivedIssue,
  nameOf: (code: string) => string,
  t: Translate,
): string {
  const { indicator, ...rest } = params ?? {}
  return t(`derived.issues.${code}`, {
    ...rest,
    ...(indicator === undefined ? {} : { indicator: nameOf(indicator) }),
    ...(part === undefined ? {} : { part: t(`derived.periods.${part}`, {}) }),
    way: (way ?? []).map(nameOf).join(code === 'cycle' ? ' → ' : t('data.listSeparator', {})),
  })
}
