/** Rules of `SPEC.md` that pages explain; `help.rules` has each in words. */
export const ruleIds = [
  ...(['D5', 'D7', 'D8', 'D9', 'D11', 'D12'] as const),
  ...(['S4', 'S6', 'S7', 'S8', 'S9', 'S10'] as const),
  ...(['T1', 'T2', 'T3', 'T4'] as const),
  ...(['W1', 'W2', 'W3', 'W4', 'W5', 'W7', 'W8'] as const),
  ...(['L1', 'L2', 'L3'] as const),
  ...(['A1', 'A2', 'A3'] as const),
] as const
export type RuleId = (typeof ruleIds)[number]

/** The glossary's terms in its order: items and cases, targets, scores and ranks. */
export const termIds = [
  ...(['onceAtMost', 'noVisit', 'online', 'promiseCut', 'onTime', 'spanTime', 'reviewTime'] as const),
  ...(['rated', 'praised', 'wholeWay', 'median', 'noBusiness', 'basis'] as const),
  ...(['schedule', 'gap', 'near', 'pace', 'ledger'] as const),
  ...(['score', 'lost', 'rank', 'move', 'tier', 'streak', 'frontier', 'efficacy'] as const),
  ...(['rankInterval', 'published'] as const),
] as const
export type TermId = (typeof termIds)[number]
