import type { FrozenLine, FrozenTarget, Publication } from '../../../../src/domain/review/publication'
import { usualRules } from '../../../../src/domain/review/reviewRules'
import { schemeOf } from '../scoring/smallSchemes'
import { week } from './rankings'

const [everybody] = usualRules(undefined).groups

/** Ranks by code, best first; scores are what is left to 100. */
export function lineOf(entity: string, rank: number, changes: Partial<FrozenLine> = {}): FrozenLine {
  return { entity, names: { zh: `${entity}县` }, rank, score: 100 - rank, ...changes }
}

export function standingOf(entity: string, actual: number, status: FrozenTarget['status']): FrozenTarget {
  return { set: 'T', target: '开办', entity, names: { zh: `${entity}县` }, status, actual, value: 3 }
}

/** Week 47 as published: A before B, both short of nothing. */
export function publicationOf(changes: Partial<Publication> = {}): Publication {
  return {
    format: 1,
    period: week(47),
    version: 1,
    publishedAt: 1000,
    basis: {
      revision: 'r1',
      revisionNumber: 1,
      scheme: { code: 'S', version: 1, names: { zh: '方案' }, content: schemeOf([{ code: 'S' }]) },
      targets: [],
    },
    groups: [{ rules: everybody!, lines: [lineOf('A', 1), lineOf('B', 2)] }],
    targets: [standingOf('A', 2.5, 'met')],
    notReported: [],
    ...changes,
  }
}
