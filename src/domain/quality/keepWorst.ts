import type { Finding, QualityRule } from './finding'

/** The findings of a rule that are kept to be looked at, and how many there are. */
export interface RuleFindings {
  readonly rule: QualityRule
  readonly count: number
  readonly findings: readonly Finding[]
}

const keptOfEach = 30
const keptOfRule = 600

/** Gathers findings, of each rule the weightiest few of every indicator: a hundred thousand would be looked at by nobody. */
export class WorstFindings {
  readonly #found = new Map<QualityRule, { count: number; findings: Finding[] }>()

  /** Findings of one indicator. */
  add(findings: readonly Finding[]): void {
    for (const rule of new Set(findings.map(({ evidence }) => evidence.rule))) {
      const own = findings.filter(({ evidence }) => evidence.rule === rule)
      const kept = this.#found.get(rule) ?? { count: 0, findings: [] }
      kept.count += own.length
      kept.findings.push(...worst(own, keptOfEach))
      this.#found.set(rule, kept)
    }
  }

  of(rule: QualityRule): RuleFindings {
    const { count, findings } = this.#found.get(rule) ?? { count: 0, findings: [] }
    return { rule, count, findings: worst(findings, keptOfRule) }
  }
}

function worst(findings: readonly Finding[], kept: number): readonly Finding[] {
  return [...findings].sort((a, b) => b.weight - a.weight || (b.period ?? 0) - (a.period ?? 0)).slice(0, kept)
}
