/** A group among the peers of an address, `~region~EAS`, beside the codes of entities. */
export interface GroupPeer {
  readonly grouping: string
  readonly group: string
}

export function groupPeerText({ grouping, group }: GroupPeer): string {
  return `~${encodeURIComponent(grouping)}~${encodeURIComponent(group)}`
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
