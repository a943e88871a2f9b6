import { expect, it } from 'vitest'
import { version } from '../../../package.json'
import { appVersion } from '../../../src/stores/appVersion'

it('the version that is written into files is the program’s', () => {
  expect(appVersion).toBe(version)
})
