/** A group among the peers of an address, `~region~EAS`, beside the codes of entities. */
export interface GroupPeer {
  readonly grouping: string
  readonly group: string
}

/** The peers of an address where all were taken away: no peers at all would mean the usual ones. */
export const nobody = '~'

/** The separator is one of the few marks that `encodeURIComponent` leaves alone. */
function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll('~', '%7E')
}

export function groupPeerText({ grouping, group }: GroupPeer): string {
  return `~${encoded(grouping)}~${encoded(group)}`
}

/** Undefined for an entity's code, and for what a hand-made address made unreadable. */
export function parseGroupPeer(text: string): GroupPeer | undefined {
  const match = /^~([^~]+)~([^~]+)$/.exec(text)
  if (!match) return undefined
  try {
    return { grouping: decodeURIComponent(match[1]!), group: decodeURIComponent(match[2]!) }
  } catch {
    return undefined
  }
}
