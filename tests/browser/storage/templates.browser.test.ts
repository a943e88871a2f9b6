import { expect, it } from 'vitest'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { deleteDataset } from '../../../src/storage/changeDataset'
import { newId } from '../../../src/storage/newId'
import type { TemplateRecord } from '../../../src/storage/records'
import {
  readTemplates,
  removeTemplate,
  renameTemplate,
  saveTemplates,
  watchTemplates,
} from '../../../src/storage/templates/templates'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

const templateOf = (id: string, part: Partial<TemplateRecord> = {}): TemplateRecord => ({
  ...{ id, datasetId: 'd', name: `模板${id}`, savedAt: 1000, usedAt: 1000 },
  template: {
    ...{ format: 1, shapes: [`部门|${id}`], corrections: [{ valueColumns: [3] }], takesHidden: true },
    mapping: {
      entities: [
        ['市住健局', { kind: 'known', code: 'D01', formerUntil: '2025-03-01' }],
        ['备注', { kind: 'skip' }],
        ['合计', { kind: 'new', as: 'aggregate', groups: { unit: 'zone' } }],
      ],
      indicators: [['投资额', { kind: 'known', code: 'INV', factor: 10000 }]],
    },
  },
  ...part,
})

async function withDataset() {
  const name = freshName()
  const database = await openTab(name)
  valueOf(await importValues(database, 'r1', [1]))
  return { name, database }
}

it('templates are listed the last used first, renamed and removed, and other tabs see it', async () => {
  const { name, database } = await withDataset()
  const seen: string[][] = []
  const stop = watchTemplates(
    await openTab(name),
    'd',
    (all) => seen.push(all.map((one) => one.name)),
    (fault) => expect.fail(fault.code),
  )
  valueOf(await saveTemplates(database, 'd', [templateOf('a'), templateOf('b', { usedAt: 2000 })]))
  await expect.poll(() => seen.at(-1)).toEqual(['模板b', '模板a'])
  valueOf(await renameTemplate(database, 'a', '周报'))
  await expect.poll(() => seen.at(-1)).toEqual(['模板b', '周报'])
  valueOf(await removeTemplate(database, 'b'))
  await expect.poll(() => seen.at(-1)).toEqual(['周报'])
  stop()
})

it('one of the same shapes takes the place and the name of the one before', async () => {
  const { database } = await withDataset()
  const { template } = templateOf('a')
  valueOf(await saveTemplates(database, 'd', [templateOf('a')]))
  const next = templateOf('z', { usedAt: 3000, savedAt: 3000, template: { ...template, takesHidden: false } })
  valueOf(await saveTemplates(database, 'd', [next]))
  expect(valueOf(await readTemplates(database))).toEqual([
    { ...templateOf('a'), usedAt: 3000, template: { ...template, takesHidden: false } },
  ])
})

it('templates go with their dataset, none is added to one that is gone, and a backup carries them', async () => {
  const { database } = await withDataset()
  valueOf(await saveTemplates(database, 'd', [templateOf('a')]))
  const backup = valueOf(await exportEverything(database, { createdAt: 1 }))
  valueOf(await deleteDataset(database, 'd'))
  expect(valueOf(await readTemplates(database))).toEqual([])
  expect(await saveTemplates(database, 'd', [templateOf('b')])).toMatchObject({
    fault: { code: 'datasetGone' },
  })
  valueOf(await restoreEverything(database, backup, { now: () => 2, id: newId }))
  expect(valueOf(await readTemplates(database))).toEqual([templateOf('a')])
})
