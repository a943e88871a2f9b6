import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { noteAt, valueAt } from '../../../src/domain/panel/panelReading'
import { copyDataset } from '../../../src/storage/edits/copyDataset'
import { saveEditDraft } from '../../../src/storage/edits/editDrafts'
import { newId } from '../../../src/storage/newId'
import { sweep } from '../../../src/storage/sweep'
import { useDatabase } from '../../../src/stores/database'
import { useDatasets } from '../../../src/stores/datasets'
import { storedCell, useEdits } from '../../../src/stores/edits'
import { usePanels } from '../../../src/stores/panels'
import { useProvenance } from '../../../src/stores/provenance'
import { useRevisions } from '../../../src/stores/revisions'
import { useShown } from '../../../src/stores/shown'
import { publishEdits } from '../../../src/workers/publishEdits'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'

/** A page on the database: another call is another tab, or the same one after a reload. */
async function openPage(name: string) {
  setActivePinia(createPinia())
  useDatabase().database = await openTab(name)
  await useDatasets().follow()
  await expect.poll(() => useShown().state).toBe('ready')
  return useEdits()
}

/** One dataset with I0 = 80 and I1 = 40 of China in 2020, shown. */
async function started() {
  const name = freshName()
  valueOf(await importValues(await openTab(name), 'r1', [80, 40]))
  return { name, edits: await openPage(name) }
}

const head = () => useDatasets().heads.get('d')!
async function panelOf(code: string) {
  const { catalogue } = head()
  return (await usePanels().figuresOf(
    catalogue,
    catalogue.indicators.find((one) => one.code === code)!,
  ))!
}
async function typed(indicator: string, value: number) {
  const stored = storedCell(await panelOf(indicator), 1, 1)
  useEdits().type([{ indicator, entity: 1, period: 1, stored, typed: { value } }])
}
const drafts = () => useDatabase().database!.strict.editDrafts.toArray()

/** As the worker does it for the page. */
async function publish() {
  const { edits, revision } = useEdits()
  const needs = { database: useDatabase().database!, now: () => Date.now(), newId }
  const request = { dataset: 'd', expectedHead: revision!.id, edits }
  const published = await publishEdits(needs, request)
  await useDatasets().load('d')
  return published
}

describe('D15 a draft of values changed by hand', () => {
  it('is in the database as it is typed, and there again after a reload', async () => {
    const { name, edits } = await started()
    await typed('I0', 88)
    await expect.poll(drafts).toMatchObject([{ datasetId: 'd', edits: [{ value: 88, was: 80 }] }])
    edits.undo()
    await expect.poll(drafts).toEqual([])
    edits.redo()
    await expect.poll(drafts).toHaveLength(1)
    const again = await openPage(name)
    await expect.poll(() => again.edits).toMatchObject([{ indicator: 'I0', value: 88 }])
    expect(again.isOthers).toBe(false)
  })

  it('is told where another tab changes it, and follows', async () => {
    const { edits } = await started()
    await typed('I0', 88)
    await expect.poll(drafts).toHaveLength(1)
    const [draft] = await drafts()
    const theirs = { ...draft!.edits[0]!, value: 89 }
    const other = useDatabase().database!
    valueOf(await saveEditDraft(other, { datasetId: 'd', savedAt: 1, edits: [theirs] }))
    await expect.poll(() => edits.isOthers).toBe(true)
    expect(edits.edits).toEqual([theirs])
  })

  it('is published as one revision, marked and traced to what the file had given, and undone to the bit', async () => {
    const { edits } = await started()
    const before = head()
    await typed('I0', 88)
    edits.note(new Set(edits.byPlace.keys()), '核实后更正')
    const published = valueOf(await publish())
    expect(published).toMatchObject({ number: 2, parent: 'r1', summary: { edits: 1, changedCells: 1 } })
    // What was published is dropped from the draft by itself.
    await expect.poll(() => edits.edits).toEqual([])
    const panel = await panelOf('I0')
    expect(valueAt(panel, 1, 1)).toBe(88)
    expect(noteAt(panel, 1, 1)?.edit).toMatchObject({ note: '核实后更正', original: { value: 80 } })
    const { catalogue } = head()
    expect(catalogue.indicators[1]!.panel).toBe(before.catalogue.indicators[1]!.panel)

    const [entity, period] = [catalogue.entities[0]!, catalogue.periods[0]!]
    const indicator = catalogue.indicators[0]!
    await useProvenance().show({ datasetId: 'd', indicator, entity, period, panel })
    expect(useProvenance().found).toMatchObject({
      value: 88,
      editRevision: 2,
      revision: 1,
      file: { name: 'a.csv' },
      origin: { row: 2, column: 5 },
    })

    const dataset = useDatasets().list![0]!
    valueOf(await useRevisions().restore({ ...dataset, head: published.id }, 'r1'))
    await useDatasets().load('d')
    expect(head().catalogue).toEqual(before.catalogue)
    expect(valueAt(await panelOf('I0'), 1, 1)).toBe(80)
  })

  it('is not published over another revision: the values that changed meanwhile are conflicts', async () => {
    const { edits } = await started()
    await typed('I0', 88)
    await typed('I1', 41)
    const stale = edits.revision!.id
    const other = useDatabase().database!
    valueOf(await importValues(other, 'r2', [90, 40], { expectedHead: 'r1', datasetId: 'd' }))
    const needs = { database: other, now: () => Date.now(), newId }
    const refused = await publishEdits(needs, { dataset: 'd', expectedHead: stale, edits: edits.edits })
    expect(refused).toMatchObject({ ok: false, fault: { code: 'headMoved' } })
    await expect.poll(() => edits.conflicts).toMatchObject([{ edit: { indicator: 'I0' }, now: 90 }])
    edits.insist(edits.conflicts)
    await expect.poll(() => edits.conflicts).toEqual([])
    valueOf(await publish())
    expect([valueAt(await panelOf('I0'), 1, 1), valueAt(await panelOf('I1'), 1, 1)]).toEqual([88, 41])
  })
})

describe('a dataset of one’s own from another', () => {
  it('names the same panels, and keeps them when the other is gone', async () => {
    await started()
    const database = useDatabase().database!
    const request = { datasetId: 'd', newDataset: 'e', names: { zh: '副本' }, note: '数据集' }
    const made = valueOf(await copyDataset(database, { ...request, revisionId: 'r9', createdAt: 2000 }))
    expect(made).toMatchObject({ datasetId: 'e', number: 1, summary: { copied: true, indicators: 2 } })
    valueOf(await useRevisions().remove(useDatasets().list!.find(({ id }) => id === 'd')!))
    valueOf(await sweep(database, { now: Date.now() + 1e9 }))
    expect(await database.relaxed.panels.count()).toBe(2)
    expect(await database.relaxed.imports.count()).toBe(1)
  })
})
