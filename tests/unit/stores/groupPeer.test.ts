import { describe, expect, it } from 'vitest'
import { groupPeerText, parseGroupPeer } from '../../../src/stores/groupPeer'
import { fromQuery, toQuery } from '../../../src/stores/selectionQuery'

describe('a group among the peers of an address', () => {
  it.each([
    { grouping: 'region', group: 'EAS' },
    { grouping: '地区', group: '高收入：OECD' },
    { grouping: 'a~b', group: 'c,d%' },
  ])('comes back as it was: %j', (peer) => {
    const selection = fromQuery(toQuery({ peers: ['CHN', groupPeerText(peer)] }))
    expect(selection.peers?.map((text) => parseGroupPeer(text))).toEqual([undefined, peer])
  })

  it.each(['CHN', '~region', '~a~b~c', '~%~%'])('is not read from %j', (text) => {
    expect(parseGroupPeer(text)).toBeUndefined()
  })
})
