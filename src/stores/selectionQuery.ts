import type { Selection } from './selection'

/** A flat query, as the router has it. */
export type Query = Readonly<Record<string, string>>

const groupPrefix = 'g.'

/** The selection as the address shows it: short names, defaults left out. */
export function toQuery(selection: Selection): Query {
  const {
    dataset,
    indicator,
    period,
    compare,
    focus,
    peers,
    filter,
    rankIn,
    direction,
    scheme,
    against,
    node,
    targetSet,
    groupBy,
    only,
    overseer,
    lead,
    light,
    figures,
  } = selection
  const entries: [string, string | undefined][] = [
    ['d', dataset],
    ['i', indicator],
    ['p', period],
    ['c', compare],
    ['f', focus],
    ['peers', peers?.map(encodeURIComponent).join(',')],
    ['in', rankIn],
    ['dir', direction],
    ['s', scheme],
    ['vs', against],
    ['n', node],
    ['ts', targetSet],
    ['by', groupBy],
    ['only', only],
    ['o', overseer],
    ['lead', lead],
    ['st', light],
    ['fig', figures],
    ...Object.entries(filter ?? {}).map(([grouping, group]): [string, string] => [
      groupPrefix + grouping,
      group,
    ]),
  ]
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => !!entry[1]))
}

/** Reads an address; what it does not understand is ignored. */
export function fromQuery(query: Readonly<Record<string, unknown>>): Selection {
  const text = (key: string) => {
    const value = query[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const filter = Object.keys(query)
    .filter((key) => key.startsWith(groupPrefix) && text(key))
    .map((key): [string, string] => [key.slice(groupPrefix.length), text(key)!])
  const rankIn = text('in')
  const direction = text('dir')
  return {
    dataset: text('d'),
    indicator: text('i'),
    period: text('p'),
    compare: text('c'),
    focus: text('f'),
    peers: text('peers')?.split(',').filter(Boolean).map(decoded),
    filter: filter.length > 0 ? Object.fromEntries(filter) : undefined,
    rankIn: rankIn === 'whole' || rankIn === 'filter' ? rankIn : undefined,
    direction: direction === 'higher' || direction === 'lower' ? direction : undefined,
    scheme: text('s'),
    against: text('vs'),
    node: text('n'),
    targetSet: text('ts'),
    groupBy: text('by'),
    only: text('only') === 'short' ? 'short' : undefined,
    overseer: text('o'),
    lead: text('lead'),
    light: text('st'),
    figures: text('fig') === 'now' ? 'now' : undefined,
  }
}

/** A hand-made address may hold a stray per cent sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
