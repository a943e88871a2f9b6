import type { DerivedIssue } from '../domain/derived/checkDerived'
import type { Formula } from '../domain/derived/formula'
import type { Translate } from './issueSentence'

/** How an indicator is worked out, in words: 最多跑一次事项数 ÷ 事项数 × 100. */
export function formulaWords(
  formula: Formula,
  nameOf: (code: string) => string,
  entityOf: (code: string) => string,
  t: Translate,
): string {
  switch (formula.kind) {
    case 'ratio':
    case 'ratioOfSums': {
      const parts = { numerator: nameOf(formula.numerator), denominator: nameOf(formula.denominator) }
      const ratio = t(`derived.words.${formula.kind}`, parts)
      return formula.scale === 1 ? ratio : t('derived.words.scaled', { ratio, scale: formula.scale })
    }
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

/** What keeps an indicator from being worked out, or taken away, as a sentence. */
export function derivedIssueSentence(
  { code, params, way }: DerivedIssue,
  nameOf: (code: string) => string,
  t: Translate,
): string {
  const { indicator, ...rest } = params ?? {}
  return t(`derived.issues.${code}`, {
    ...rest,
    ...(indicator === undefined ? {} : { indicator: nameOf(indicator) }),
    way: (way ?? []).map(nameOf).join(code === 'cycle' ? ' → ' : t('data.listSeparator', {})),
  })
}
