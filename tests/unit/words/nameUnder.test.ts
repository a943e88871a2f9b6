import { expect, it } from 'vitest'
import { nameUnder } from '../../../src/words/nameUnder'

it.each([
  ['开办企业：手续（男性）', '开办企业', '手续（男性）'],
  ['开办企业：手续（男性）', '开办企业得分', '手续（男性）'],
  ['Starting a business: Time', 'Starting a business', 'Time'],
  ['开办企业：手续', '获得电力', '开办企业：手续'],
  ['手续', '开办企业', '手续'],
  ['开办企业：手续', undefined, '开办企业：手续'],
])('%s under %s is %s', (name, parent, shown) => {
  expect(nameUnder(name, parent)).toBe(shown)
})
