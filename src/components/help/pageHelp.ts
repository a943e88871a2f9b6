import type { RuleId, TermId } from './helpIds'

/** What the help of a page is made of, as keys of messages. */
export interface PageHelp {
  /** Under what its name is said. */
  readonly name: string
  /** The key that leads there after g. */
  readonly key: string
  readonly rules: readonly RuleId[]
  readonly terms: readonly TermId[]
}

/** Every page by the name of its route; `help.pages` has its words. */
export const pageHelp = {
  overview: {
    name: 'shell.pages.overview',
    key: 'o',
    rules: ['W1', 'W2', 'W3', 'W4', 'D8'],
    terms: ['score', 'move', 'tier', 'streak', 'gap', 'noBusiness'],
  },
  rankings: {
    name: 'shell.pages.rankings',
    key: 'r',
    rules: ['S4', 'D8', 'W1', 'D5', 'D7'],
    terms: ['rank', 'move', 'published', 'rankInterval', 'frontier'],
  },
  gaps: {
    name: 'shell.pages.gaps',
    key: 'g',
    rules: ['T2', 'T3', 'T4', 'S10'],
    terms: ['gap', 'near', 'schedule', 'pace', 'lost'],
  },
  targets: {
    name: 'targets.title',
    key: 't',
    rules: ['T1', 'T2', 'T4'],
    terms: ['near', 'schedule', 'basis'],
  },
  ledger: {
    name: 'shell.pages.ledger',
    key: 'l',
    rules: ['L1', 'L2', 'L3', 'T4'],
    terms: ['ledger', 'gap', 'lost'],
  },
  bulletin: {
    name: 'shell.pages.bulletin',
    key: 'b',
    rules: ['W8', 'W1', 'W2', 'D8'],
    terms: ['move', 'tier', 'gap', 'noBusiness', 'published'],
  },
  period: {
    name: 'periodLife.title',
    key: 'c',
    rules: ['W8', 'D12'],
    terms: ['published', 'noBusiness'],
  },
  scorecards: {
    name: 'shell.pages.scorecards',
    key: 's',
    rules: ['S7', 'S6', 'S10', 'D7'],
    terms: ['score', 'lost', 'rank', 'frontier', 'efficacy'],
  },
  indicators: {
    name: 'shell.pages.indicators',
    key: 'i',
    rules: ['D5', 'D9', 'W5', 'A1', 'A2', 'A3'],
    terms: ['basis', 'onceAtMost', 'promiseCut', 'onTime', 'spanTime', 'reviewTime', 'rated', 'median'],
  },
  schemes: {
    name: 'shell.pages.schemes',
    key: 'e',
    rules: ['S6', 'S7', 'S8', 'S9', 'S4'],
    terms: ['score', 'frontier', 'efficacy', 'rankInterval', 'tier'],
  },
  quality: {
    name: 'shell.pages.quality',
    key: 'q',
    rules: ['W7', 'D5'],
    terms: ['basis', 'noBusiness', 'median'],
  },
  data: {
    name: 'shell.pages.data',
    key: 'd',
    rules: ['D11', 'D5', 'D7', 'A2'],
    terms: ['basis', 'wholeWay'],
  },
  share: { name: 'pack.about', key: 'k', rules: ['W8', 'D8'], terms: ['published', 'noBusiness'] },
  present: { name: 'present.title', key: 'p', rules: ['W1', 'W2', 'W3'], terms: ['move', 'tier', 'streak'] },
  help: { name: 'help.title', key: 'h', rules: [], terms: [] },
} as const satisfies Record<string, PageHelp>

export type PageName = keyof typeof pageHelp

export function isPage(name: unknown): name is PageName {
  return typeof name === 'string' && Object.hasOwn(pageHelp, name)
}
