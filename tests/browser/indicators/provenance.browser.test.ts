import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CataloguePeriod, Entity, Indicator } from '../../../src/domain/catalogue/catalogue'
import { readPanel } from '../../../src/storage/reading'
import { useDatabase } from '../../../src/stores/database'
import { useProvenance, type CellAddress } from '../../../src/stores/provenance'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'

const period: CataloguePeriod = { key: 1, period: { kind: 'year', year: 2020 } }
const indicator: Indicator = { code: 'I0', names: { zh: '指标0' }, kind: 'value', panel: 'r1/0' }

function entity(key: number): Entity {
  return { key, code: `E${key}`, names: { zh: `对象${key}` }, kind: 'member' }
}

async function addressOf(key: number): Promise<CellAddress> {
  const database = useDatabase().database!
  const panel = valueOf(await readPanel(database, 'r1/0'))!
  return { datasetId: 'd', indicator, entity: entity(key), period, panel }
}

describe('where a value came from (D7)', () => {
  beforeEach(async () => {
    setActivePinia(createPinia())
    const database = await openTab(freshName())
    useDatabase().database = database
    valueOf(await importValues(database, 'r1', [77.9]))
  })

  it('is its file, hash, row, column, import and revision', async () => {
    const provenance = useProvenance()
    await provenance.show(await addressOf(1))
    expect(provenance.found).toMatchObject({
      value: 77.9,
      origin: { row: 2, column: 5 },
      file: { name: 'a.csv', sha256: 'abc' },
      importedAt: 1000,
      revision: 1,
    })
  })

  it('is known of a missing value too, with what the source wrote', async () => {
    const provenance = useProvenance()
    await provenance.show({ ...(await addressOf(7)) })
    expect(provenance.found?.value).toBeUndefined()
    expect(provenance.found?.note).toEqual({ reason: 'noData', text: '..' })
  })

  it('is said to be unknown where no file gave the cell', async () => {
    const provenance = useProvenance()
    await provenance.show(await addressOf(99))
    expect(provenance.found).toMatchObject({ value: undefined, origin: undefined, file: undefined })
  })

  it('answers the last question asked, whichever is read first', async () => {
    const provenance = useProvenance()
    const [first, second] = [await addressOf(7), await addressOf(1)]
    await Promise.all([provenance.show(first), provenance.show(second)])
    expect(provenance.cell?.entity.key).toBe(1)
    expect(provenance.found?.value).toBe(77.9)
  })
})
