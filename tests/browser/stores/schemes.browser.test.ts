import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { Scheme } from '../../../src/domain/scoring/scheme'
import type { Database } from '../../../src/storage/openDatabase'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { useDatabase } from '../../../src/stores/database'
import { useDatasets } from '../../../src/stores/datasets'
import { useSchemes } from '../../../src/stores/schemes'
import { useSelection } from '../../../src/stores/selection'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'

/** A dataset of the indicators I0 and I1; another that came built in. */
async function started(): Promise<{ name: string; database: Database }> {
  setActivePinia(createPinia())
  const name = freshName()
  const database = await openTab(name)
  useDatabase().database = database
  valueOf(await importValues(database, 'r1', [80, 40]))
  const builtin = { names: { zh: '营商环境报告' }, builtin: 'doing-business' }
  valueOf(await importValues(database, 'b1', [1], { datasetId: 'doing-business', newDataset: builtin }))
  await useDatasets().follow()
  return { name, database }
}

function sketched(code: string, leaf = 'I0'): Scheme {
  return schemeOf([{ code: 'T' }, { code: leaf, parent: 'T' }], { code, names: { zh: `方案${code}` } })
}

const listed = () => useSchemes().list.map(({ code, version }) => `${code} ${version}`)

describe('the schemes of the shown dataset', () => {
  it('are none at first, then the saved ones in their newest versions, by code', async () => {
    await started()
    const schemes = useSchemes()
    await expect.poll(() => schemes.isReady).toBe(true)
    expect([listed(), schemes.current]).toEqual([[], undefined])
    for (const code of ['B', 'A', 'B']) valueOf(await schemes.save(sketched(code), '改权重'))
    await expect.poll(listed).toEqual(['A 1', 'B 2'])
    expect(schemes.list[1]).toMatchObject({ names: { zh: '方案B' }, builtin: false, note: '改权重' })
  })

  it('have the first in force until the address names another, and none where it names one that is not there', async () => {
    await started()
    const schemes = useSchemes()
    await expect.poll(() => schemes.isReady).toBe(true)
    for (const code of ['A', 'B']) valueOf(await schemes.save(sketched(code)))
    expect(schemes.current?.code).toBe('A')
    useSelection().select({ scheme: 'B' })
    expect(schemes.current?.code).toBe('B')
    useSelection().select({ scheme: 'gone' })
    expect(schemes.current).toBeUndefined()
  })

  it('are checked against the data that is shown', async () => {
    await started()
    const schemes = useSchemes()
    await expect.poll(() => schemes.isReady).toBe(true)
    await useDatasets().headOf('d')
    valueOf(await schemes.save(sketched('A', 'X')))
    expect(schemes.issues.map(({ code }) => code)).toEqual(['otherDataset'])
    expect(schemes.hasErrors).toBe(true)
  })

  it('change as another tab saves one; what is in force stays the same object until it changes itself', async () => {
    const { name } = await started()
    const there = await openTab(name)
    const schemes = useSchemes()
    await expect.poll(() => schemes.isReady).toBe(true)
    valueOf(await schemes.save(sketched('A')))
    const before = schemes.current
    const request = { id: 'x', datasetId: 'd', scheme: sketched('B'), savedAt: 1 }
    valueOf(await saveScheme(there, request))
    await expect.poll(listed).toEqual(['A 1', 'B 1'])
    expect(schemes.current).toBe(before)
    valueOf(await saveScheme(there, { ...request, id: 'y', scheme: sketched('A', 'I1') }))
    await expect.poll(() => schemes.current?.nodes[1]?.code).toBe('I1')
  })

  it('of a built-in dataset begin with the one that came with it, which saving leaves alone', async () => {
    await started()
    useSelection().selectDataset('doing-business')
    const schemes = useSchemes()
    await expect.poll(() => schemes.isReady).toBe(true)
    const { code, builtin, version, scheme } = schemes.inForce!
    expect([builtin, version]).toEqual([true, 0])
    valueOf(await schemes.save(sketched('A')))
    valueOf(await schemes.save({ ...scheme, note: { zh: '改' } }))
    expect(listed()).toEqual([`${code} 1`, 'A 1'])
    expect(valueOf(await schemes.versionsOf(code)).map((one) => one.version)).toEqual([1, 0])
    expect(valueOf(await schemes.readVersion(code, 0))?.scheme).toBe(scheme)
    valueOf(await schemes.remove(code))
    await expect.poll(listed).toEqual([`${code} 0`, 'A 1'])
  })

  it('go out as a file and come back as a draft, which is stored by saving alone', async () => {
    await started()
    const schemes = useSchemes()
    await expect.poll(() => schemes.isReady).toBe(true)
    valueOf(await schemes.save(sketched('A')))
    valueOf(await schemes.save(sketched('A', 'I1')))
    const file = valueOf(await schemes.exportJson('A', 1))!
    expect(file.name).toBe('方案A v1.json')
    expect(await schemes.importJson(file.text)).toEqual({ ok: true, scheme: sketched('A') })
    expect(await schemes.importJson(file.text.slice(9))).toMatchObject({
      ok: false,
      issues: [{ code: 'notJson' }],
    })
    expect(valueOf(await schemes.versionsOf('A'))).toHaveLength(2)
    expect(valueOf(await schemes.exportJson('A', 3))).toBeUndefined()
  })
})
