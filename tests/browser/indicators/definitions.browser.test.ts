import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { emptyCatalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { readHead } from '../../../src/storage/reading'
import { useDatabase } from '../../../src/stores/database'
import { useDefinitions } from '../../../src/stores/definitions'
import { useShown } from '../../../src/stores/shown'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'

describe('the definition of an indicator (D2)', () => {
  it('is read for the one that is shown, and is gone with it', async () => {
    setActivePinia(createPinia())
    const database = await openTab(freshName())
    useDatabase().database = database
    valueOf(await importValues(database, 'r1', [1]))
    const revision = valueOf(await readHead(database, 'd'))!
    const [indicator] = revision.catalogue.indicators
    const shown = {
      revision,
      catalogue: emptyCatalogue,
      panel: panelOf([]),
      published: undefined,
      periods: [],
    }
    useShown().shown = { ...shown, indicator: indicator! }
    const definitions = useDefinitions()
    await expect.poll(() => definitions.definition?.text.zh).toBe('口径')
    useShown().shown = { ...shown, indicator: { code: 'N', names: { zh: '无口径' }, kind: 'value' } }
    await expect.poll(() => definitions.definition).toBeUndefined()
  })
})
