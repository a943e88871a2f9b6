import { describe, expect, it } from 'vitest'
import { packAddress, packInAddress } from '../../../src/stores/linkedPack'

describe('the pack that an address names', () => {
  it.each([
    ['?pack=w47.duibiao', '', 'w47.duibiao'],
    ['', '#/share?pack=packs%2F%E5%91%A8.duibiao', 'packs/周.duibiao'],
    ['?pack=a', '#/?pack=b', 'a'],
    ['?pack=', '', undefined],
    ['', '#/rankings?d=x', undefined],
  ])('%s %s', (search, hash, expected) => {
    expect(packInAddress(search, hash)).toBe(expected)
  })

  it.each([
    ['w47.duibiao', 'http://10.1.2.3/ybz/w47.duibiao'],
    ['../w47.duibiao#x', 'http://10.1.2.3/w47.duibiao'],
    ['/p/w47.duibiao', 'http://10.1.2.3/p/w47.duibiao'],
  ])('%s beside the page', (named, expected) => {
    expect(packAddress(named, 'http://10.1.2.3/ybz/index.html')).toEqual({ ok: true, value: expected })
  })

  it.each([
    'https://10.1.2.3/w',
    '//example.org/w',
    'http://10.1.2.3:8080/w',
    'data:,x',
    'file:///w',
    'http://',
  ])('is refused elsewhere: %s', (named) => {
    const fault = { code: 'packUnreachable', place: named }
    expect(packAddress(named, 'http://10.1.2.3/ybz/')).toEqual({ ok: false, fault })
  })

  it('is refused where the page is a file', () => {
    expect(packAddress('w47.duibiao', 'file:///C:/duibiao.html').ok).toBe(false)
  })
})
