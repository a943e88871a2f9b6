import { describe, expect, it } from 'vitest'
import { presentKey } from '../../../../src/components/present/presentKey'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

describe('a key in the presentation', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    [' ', 'pause'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['F5', 'start'],
    ['Escape', 'leave'],
    ['x', undefined],
  ])('%j does %s', (key, action) => {
    expect(presentKey({ ...plain, key }, 'SECTION')).toBe(action)
  })

  it.each([
    ['a button is pressed with the space bar', ' ', 'BUTTON'],
    ['a button is pressed with Enter', 'Enter', 'BUTTON'],
    ['an arrow chooses in a list', 'ArrowDown', 'SELECT'],
    ['a letter chooses in a list', 'b', 'SELECT'],
  ])('leaves controls their own: %s', (_what, key, control) => {
    expect(presentKey({ ...plain, key }, control)).toBeUndefined()
  })

  it('turns pages by a remote though a button has the focus', () => {
    expect(presentKey({ ...plain, key: 'PageDown' }, 'BUTTON')).toBe('next')
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'])('is the browser’s with %s', (modifier) => {
    expect(presentKey({ ...plain, [modifier]: true, key: 'F5' }, undefined)).toBeUndefined()
  })
})
