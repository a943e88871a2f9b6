import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Entity } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { nobody } from '../../../src/stores/groupPeer'
import { useIndicatorPage } from '../../../src/stores/indicatorPage'
import { useSelection } from '../../../src/stores/selection'
import { fromQuery, toQuery } from '../../../src/stores/selectionQuery'
import { useShown } from '../../../src/stores/shown'

const members = Array.from({ length: 9 }, (_, at): Entity => {
  return { key: at, code: `M${at}`, names: { zh: `成员${at}` }, kind: 'member', groups: { region: 'EAS' } }
})
const city: Entity = { key: 20, code: 'CITY', names: { zh: '城市' }, kind: 'component' }
const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [...members, city],
  periods: [{ key: 1, period: { kind: 'year', year: 2020 } }],
}
const cells = [...members, city].map(({ key }) => ({ entity: key, period: 1, value: 100 - key }))

beforeEach(() => {
  setActivePinia(createPinia())
  useSelection().select({ focus: 'M7' })
  useShown().shown = {
    revision: {
      id: 'r',
      datasetId: 'd',
      number: 1,
      parent: null,
      importId: null,
      createdAt: 0,
      summary: { files: [], newCells: 0, changedCells: 0, indicators: 1 },
      catalogue,
    },
    catalogue,
    indicator: { code: 'I', names: { zh: '指标' }, kind: 'value', direction: 'higher' },
    panel: panelOf(cells),
    published: undefined,
    periods: catalogue.periods,
  }
})

describe("an indicator's page", () => {
  const codes = () => useIndicatorPage().entities.map(({ code }) => code)

  it('compares the focus with the best three and the middle until others are chosen', () => {
    expect(codes()).toEqual(['M7', 'M0', 'M1', 'M2', 'M3', 'M4'])
  })

  it('adds and removes in the address, and never the focus among the peers', () => {
    const page = useIndicatorPage()
    page.remove(members[0]!)
    page.add(city)
    expect(useSelection().selection.peers).toEqual(['M1', 'M2', 'M3', 'M4', 'CITY'])
    expect(codes()).toEqual(['M7', 'M1', 'M2', 'M3', 'M4', 'CITY'])
  })

  it('stays empty in the address when all peers were taken away', () => {
    const page = useIndicatorPage()
    for (const entity of page.entities.slice(1)) page.remove(entity)
    expect(fromQuery(toQuery(useSelection().selection)).peers).toEqual([nobody])
    expect(codes()).toEqual(['M7'])
    page.add(city)
    expect(useSelection().selection.peers).toEqual(['CITY'])
  })

  it('adds a group once, and takes it away without touching the others', () => {
    const page = useIndicatorPage()
    const peer = { grouping: 'region', group: 'EAS' }
    page.addGroup(peer)
    page.addGroup({ ...peer })
    expect(page.groups).toEqual([peer])
    expect(codes()).toHaveLength(6)
    page.removeGroup(peer)
    expect(page.groups).toEqual([])
    expect(codes()).toHaveLength(6)
  })

  it('ranks the whole population, whatever filter the ranking has, and lists who is never ranked too (D1)', () => {
    useSelection().select({ filter: { region: 'ECS' } })
    const page = useIndicatorPage()
    expect(page.model?.population).toBe(9)
    expect(page.rows).toHaveLength(10)
    expect(page.rows.at(-1)).toMatchObject({ entity: city, rank: undefined, value: 80 })
    expect(page.distribution?.count).toBe(9)
  })
})
