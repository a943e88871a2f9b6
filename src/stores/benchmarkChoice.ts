import { groupPeerText, parseGroupPeer, type GroupPeer } from './groupPeer'

/**
 * Whom a scorecard compares with, as the address says it: `~median`, `~best`, `~mean` of all, `~rank` for the
 * entity's own best and worst ranks, `~region~EAS~mean` for a group's, else an entity's code.
 */
export type BenchmarkChoice =
  | { readonly kind: 'all'; readonly of: Statistic }
  | { readonly kind: 'rank' }
  | { readonly kind: 'group'; readonly group: GroupPeer; readonly of: Statistic }
  | { readonly kind: 'entity'; readonly code: string }

export const statistics = ['median', 'mean', 'best'] as const
export type Statistic = (typeof statistics)[number]

export function benchmarkText(choice: BenchmarkChoice): string {
  switch (choice.kind) {
    case 'all':
      return `~${choice.of}`
    case 'rank':
      return '~rank'
    case 'group':
      return `${groupPeerText(choice.group)}~${choice.of}`
    case 'entity':
      return choice.code
  }
}

/** The median of all where nothing is chosen, and for what a hand-made address made unreadable. */
export function parseBenchmark(text: string | undefined): BenchmarkChoice {
  const median = { kind: 'all', of: 'median' } as const
  if (text === undefined) return median
  if (!text.startsWith('~')) return { kind: 'entity', code: text }
  if (text === '~rank') return { kind: 'rank' }
  const at = text.lastIndexOf('~')
  const of = statistics.find((one) => one === text.slice(at + 1))
  if (!of) return median
  if (at === 0) return { kind: 'all', of }
  const group = parseGroupPeer(text.slice(0, at))
  return group ? { kind: 'group', group, of } : median
}
