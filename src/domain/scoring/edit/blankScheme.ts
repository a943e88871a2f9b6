import type { Scheme } from '../scheme'

/** A scheme to begin with: an index of nothing yet, weighted means, ranked as is usual. */
export function blankScheme(): Scheme {
  return {
    format: 1,
    code: 'scheme',
    names: {},
    nodes: [{ code: 'index', names: { zh: '总指数', en: 'Index' }, weight: 100 }],
    levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0.5 }],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
  }
}
