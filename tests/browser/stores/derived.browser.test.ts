import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/domain/catalogue/catalogue'
import type { Formula } from '../../../src/domain/derived/formula'
import { valueAt } from '../../../src/domain/panel/panelReading'
import { useCalendar } from '../../../src/stores/calendar'
import { useDatabase } from '../../../src/stores/database'
import { useDatasets } from '../../../src/stores/datasets'
import { useDerived } from '../../../src/stores/derived'
import { usePanels } from '../../../src/stores/panels'
import { useProvenance } from '../../../src/stores/provenance'
import { useRevisions } from '../../../src/stores/revisions'
import { useShown } from '../../../src/stores/shown'
import { addDaysTo, declareYear } from '../../../src/domain/approvals/officeCalendar'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'

const ratio = (numerator: string, denominator: string): Formula => ({
  kind: 'ratio',
  numerator,
  denominator,
  scale: 100,
})
const indicator = (code: string, formula: Formula): Indicator => ({
  code,
  names: { zh: code },
  kind: 'value',
  formula,
})

/** One dataset with I0 = 80 and I1 = 40, shown. */
async function started() {
  setActivePinia(createPinia())
  const name = freshName()
  useDatabase().database = await openTab(name)
  valueOf(await importValues(useDatabase().database!, 'r1', [80, 40]))
  await useDatasets().follow()
  await expect.poll(() => useShown().state).toBe('ready')
  return name
}

const head = () => useDatasets().heads.get('d')!
const figures = async (code: string) => {
  const { catalogue } = head()
  const panel = await usePanels().figuresOf(
    catalogue,
    catalogue.indicators.find((one) => one.code === code)!,
  )
  return panel && valueAt(panel, 1, 1)
}

describe('D9 derived indicators of the shown dataset', () => {
  it('are worked out, one from another too, once for each revision', async () => {
    await started()
    valueOf(await useDerived().save(indicator('half', ratio('I1', 'I0')), 'half'))
    valueOf(await useDerived().save(indicator('of half', ratio('half', 'I1')), 'of half'))
    expect(await figures('half')).toBe(50)
    expect(await figures('of half')).toBe(125)
    const { catalogue } = head()
    const half = catalogue.indicators.find(({ code }) => code === 'half')!
    expect(await usePanels().figuresOf(catalogue, half)).toBe(await usePanels().figuresOf(catalogue, half))
  })

  it('come and go by revisions, and come back by undoing', async () => {
    await started()
    const saved = valueOf(await useDerived().save(indicator('half', ratio('I1', 'I0')), '一半'))
    expect(saved.summary).toMatchObject({ derived: 'added', note: '一半' })
    const half = head().catalogue.indicators.at(-1)!
    valueOf(await useDerived().remove(half, '一半'))
    expect(head().catalogue.indicators.map(({ code }) => code)).toEqual(['I0', 'I1'])
    const [dataset] = useDatasets().list!
    const restored = await useRevisions().restore({ ...dataset!, head: head().id }, saved.id)
    expect(restored.ok).toBe(true)
    expect(await figures('half')).toBe(50)
  })

  it('that come round to themselves, as a foreign backup may have them, have no figures', async () => {
    await started()
    valueOf(await useDerived().save(indicator('a', ratio('b', 'I0')), 'a'))
    valueOf(await useDerived().save(indicator('b', ratio('a', 'I0')), 'b'))
    expect(await figures('a')).toBeUndefined()
  })

  it('lead to the cells that they were worked out from (D7)', async () => {
    await started()
    valueOf(await useDerived().save(indicator('half', ratio('I1', 'I0')), 'half'))
    const { catalogue } = head()
    const half = catalogue.indicators.at(-1)!
    const panel = (await usePanels().figuresOf(catalogue, half))!
    const provenance = useProvenance()
    const at = { datasetId: 'd', entity: catalogue.entities[0]!, period: catalogue.periods[0]! }
    await provenance.show({ ...at, indicator: half, panel })
    expect(provenance.found?.value).toBe(50)
    expect(provenance.found?.worked?.inputs.map((input) => input.indicator.code)).toEqual(['I1', 'I0'])
    await provenance.show(provenance.found!.worked!.inputs[0]!)
    expect(provenance.found).toMatchObject({
      value: 40,
      origin: { row: 2, column: 5 },
      file: { name: 'a.csv' },
    })
  })
})

describe('A1 the calendar of this computer', () => {
  it('keeps an office’s own days, one change after the other', async () => {
    await started()
    const calendar = useCalendar()
    await calendar.load()
    const [first, second] = [
      calendar.change((office) => addDaysTo(office, [{ date: '2027-01-01', works: false }])),
      calendar.change((office) => declareYear(office, 2027, true)),
    ]
    expect([await first, await second]).toEqual([true, true])
    calendar.office = { days: [], completeYears: [] }
    await calendar.load()
    expect(calendar.office).toEqual({ days: [{ date: '2027-01-01', works: false }], completeYears: [2027] })
  })
})
