import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import type { Publication } from '../../../src/domain/review/publication'
import { usualRules } from '../../../src/domain/review/reviewRules'
import type { Target, TargetSet } from '../../../src/domain/targets/target'
import { addDocument, saveDocument } from '../../../src/storage/documents/saveDocument'
import { startImport, writePanels } from '../../../src/storage/imports'
import type { Database } from '../../../src/storage/openDatabase'
import { publishRevision } from '../../../src/storage/publishRevision'
import type { Json } from '../../../src/storage/records'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { removeScheme } from '../../../src/storage/schemes/removeScheme'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { sweep } from '../../../src/storage/sweep'
import { removeTargets } from '../../../src/storage/targets/removeTargets'
import { saveTargets } from '../../../src/storage/targets/saveTargets'
import { useBasis } from '../../../src/stores/basis'
import { useDatabase } from '../../../src/stores/database'
import { useDatasets } from '../../../src/stores/datasets'
import { useGaps } from '../../../src/stores/gaps'
import { useOverview } from '../../../src/stores/overview'
import { usePeriodLife } from '../../../src/stores/periodLife'
import { useReview } from '../../../src/stores/review'
import { useSchemes } from '../../../src/stores/schemes'
import { useScorecard } from '../../../src/stores/scorecard'
import { useScores } from '../../../src/stores/scores'
import { useSelection } from '../../../src/stores/selection'
import { useTargets } from '../../../src/stores/targets'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, openTab, valueOf } from '../storage/freshDatabase'

type Week = readonly (number | undefined)[]
interface Figures {
  readonly names: readonly string[]
  /** Of two indicators, oldest week first. */
  readonly weeks: readonly (readonly [Week, Week])[]
}

const first: Figures = {
  names: ['甲县', '乙县', '丙县'],
  weeks: [
    [
      [50, 60, 70],
      [40, 40, 30],
    ],
    [
      [100 / 3, 90, undefined],
      [80, 20, 60],
    ],
  ],
}

/** What is imported as one revision: from week 46 on, as many weeks as there are. */
async function importAll(
  database: Database,
  revisionId: string,
  expectedHead: string | null,
  { names, weeks }: Figures,
): Promise<void> {
  const ids = [`${revisionId}/0`, `${revisionId}/1`]
  const importId = `import-${revisionId}`
  valueOf(await startImport(database, { id: importId, datasetId: 'd', files: [], now: 1000 }))
  const panels = ids.map((id, which) => ({
    id,
    panel: panelOf(
      weeks.flatMap((week, at) =>
        week[which]!.flatMap((value, who) =>
          value === undefined || who >= names.length ? [] : [{ entity: who + 1, period: at + 1, value }],
        ),
      ),
    ),
  }))
  valueOf(await writePanels(database, importId, panels))
  const catalogue: Catalogue = {
    entities: names.map((zh, at) => ({ key: at + 1, code: `C${at}`, names: { zh }, kind: 'member' })),
    groupings: [],
    periods: weeks.map((_, at) => ({ key: at + 1, period: { kind: 'week', year: 2026, week: 46 + at } })),
    indicators: ids.map((panel, at) => ({
      ...{ code: `I${at}`, names: { zh: `指标${at}` }, kind: 'value', direction: 'higher', panel },
    })),
    source: { title: { zh: '试验' } },
  }
  const request = {
    ...{ revisionId, datasetId: 'd', expectedHead, importId, createdAt: 1000, catalogue },
    newDataset: { names: { zh: '周调度' } },
    summary: { files: ['a.csv'], newCells: 3, changedCells: 0, indicators: 2 },
  }
  valueOf(await publishRevision(database, request))
}

function targetOf(code: string, indicator: string, value: number): Target {
  const measure = indicator === 'T' ? 'score' : 'value'
  return { code, indicator, scope: {}, measure, comparator: '≥', stages: [{ value }] } as Target
}
const setOf = (value: number): TargetSet => ({
  ...{ format: 1, code: 'G', names: { zh: '目标' } },
  targets: [targetOf('a', 'I0', value), targetOf('b', 'T', value - 10)],
})
const scheme = (weight: number) =>
  schemeOf([{ code: 'T' }, { code: 'I0', parent: 'T', weight }, { code: 'I1', parent: 'T' }])

/** A tab that looks at week 47 as an overview does. */
async function openPage(database: Database) {
  setActivePinia(createPinia())
  useDatabase().database = database
  const life = usePeriodLife()
  useScores().wanted = true
  useBasis().viewers = 1
  useSelection().select({ dataset: 'd', period: '2026-W47' })
  await useDatasets().follow()
  await useDatasets().headOf('d')
  await expect.poll(() => life.isReady && useOverview().isReady).toBe(true)
  return life
}

/** Everything that pages show of the period, but for who is to be looked at and the ledger. */
function shownFigures(): string {
  const [overview, gaps, review, card] = [useOverview(), useGaps(), useReview(), useScorecard()]
  const { index, move, course, counts, metMore, against } = overview
  const figures = {
    ...{ index, move, course, counts, metMore, against },
    groups: review.groups.map(({ rules, lines, unranked, lists, risers, fallers, streaks }) => ({
      ...{ rules, lines, unranked, lists, risers, fallers, streaks },
    })),
    gaps: gaps.gaps.map(({ row, points }) => [row, points]),
    matrix: gaps.matrix,
    card: [card.entity, card.standing, card.losses, card.next, card.change, card.tier],
    scored: useScores().scored?.entities,
  }
  // The nodes of a tree lead up and down.
  return JSON.stringify(figures, (key, value: unknown) =>
    key === 'parent' || key === 'children' ? undefined : value instanceof Map ? [...value] : value,
  )
}

async function publishFirst() {
  const database = await openTab(freshName())
  await importAll(database, 'r1', null, first)
  valueOf(await saveScheme(database, { id: 's1', datasetId: 'd', scheme: scheme(1), savedAt: 1 }))
  valueOf(await saveTargets(database, { id: 't1', datasetId: 'd', set: setOf(60), savedAt: 1 }))
  const life = await openPage(database)
  valueOf(await life.check())
  await expect.poll(() => life.stage.stage).toBe('checked')
  expect(await life.publish(undefined)).toMatchObject({ ok: true })
  await expect.poll(() => life.publication?.version).toBe(1)
  return { database, life }
}

/** What an office may do after a period was published; each knows the head that it follows. */
const week = fc.tuple(
  ...[0, 1].map(() =>
    fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), { minLength: 3, maxLength: 4 }),
  ),
) as unknown as fc.Arbitrary<readonly [Week, Week]>
type Step =
  | { readonly kind: 'import'; readonly figures: Figures }
  | { readonly kind: 'scheme' | 'targets' | 'rules'; readonly value: number }
  | { readonly kind: 'undo' | 'noScheme' | 'noTargets' | 'earlier' }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    figures: fc.record({
      names: fc.constantFrom(['甲县', '乙县', '丙县'], ['甲区', '乙县', '丙县', '丁县'], ['甲县', '乙县']),
      weeks: fc.array(week, { minLength: 1, maxLength: 4 }),
    }),
  }),
  fc.record({
    kind: fc.constantFrom('scheme' as const, 'targets' as const, 'rules' as const),
    value: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({
    kind: fc.constantFrom('undo' as const, 'noScheme' as const, 'noTargets' as const, 'earlier' as const),
  }),
)

async function take(database: Database, head: string, to: string, one: Step, at: number): Promise<string> {
  switch (one.kind) {
    case 'import':
      await importAll(database, to, head, one.figures)
      return to
    case 'undo': {
      const undo = { datasetId: 'd', restores: 'r1', revisionId: to, expectedHead: head, createdAt: 1 }
      valueOf(await restoreRevision(database, undo))
      return to
    }
    case 'scheme':
      valueOf(await saveScheme(database, { id: to, datasetId: 'd', scheme: scheme(one.value), savedAt: at }))
      return head
    case 'noScheme':
      valueOf(await removeScheme(database, 'd', 'S'))
      return head
    case 'targets':
      valueOf(await saveTargets(database, { id: to, datasetId: 'd', set: setOf(one.value), savedAt: at }))
      return head
    case 'noTargets':
      valueOf(await removeTargets(database, 'd', 'G'))
      return head
    case 'rules': {
      const { groups } = usualRules(undefined)
      const rules = { format: 1, groups: groups.map((group) => ({ ...group, red: one.value, trailing: 1 })) }
      const record = { id: 'd/reviewRules', datasetId: 'd', kind: 'reviewRules' as const, savedAt: at }
      valueOf(await saveDocument(database, { ...record, content: rules as unknown as Json }))
      return head
    }
    case 'earlier':
      await publishEarlier(database, at)
      return head
  }
}

/** The week before is published, or corrected, later: with the ranks the other way round. */
async function publishEarlier(database: Database, version: number): Promise<void> {
  const own = (await database.strict.documents.get('d/publication/2026-W47/1'))!
  const published = own.content as unknown as Publication
  const content: Publication = {
    ...{ ...published, version, publishedAt: published.publishedAt + version },
    period: { kind: 'week', year: 2026, week: 46 },
    groups: published.groups.map((group) => ({
      ...group,
      lines: group.lines.map((line, rank) => ({ ...line, rank: rank + 1, score: 90 - rank })),
    })),
  }
  const id = `d/publication/2026-W46/${version}`
  valueOf(await addDocument(database, { ...own, id, content: content as unknown as Json }))
}

describe('pages of a published period (rule W8)', () => {
  it('show the same figures whatever is imported, undone, scored, aimed at, ruled and corrected after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const { database, life } = await publishFirst()
        const before = shownFigures()
        expect(before).toContain('"rank":1')
        let head = 'r1'
        for (const [at, one] of steps.entries()) head = await take(database, head, `r${at + 2}`, one, at + 2)
        await importAll(database, 'last', head, {
          names: ['甲乡', '乙乡'],
          weeks: [[[1, 2], [3, 4]], [[5, 6], [8, 7]], [[9, 1], [9, 1]]],
        }) // prettier-ignore
        valueOf(await sweep(database, { now: 2000 }))
        const schemes = await database.strict.schemes.where({ datasetId: 'd' }).count()
        const targets = await database.strict.targets.where({ datasetId: 'd' }).count()
        await expect
          .poll(() => [
            useDatasets().heads.get('d')?.id,
            useSchemes().list.length > 0,
            useTargets().list.length > 0,
            life.isReady && life.content?.basis.revision,
            useOverview().isReady,
          ])
          .toEqual(['last', schemes > 0, targets > 0, 'last', true])
        expect(useBasis().state).toBe('frozen')
        expect(shownFigures()).toBe(before)

        useSelection().select({ figures: 'now' })
        await expect.poll(() => useOverview().isReady).toBe(true)
        expect(shownFigures()).not.toBe(before)
        useSelection().select({ figures: undefined })
        await expect.poll(() => useOverview().isReady).toBe(true)
        expect(shownFigures()).toBe(before)
      }),
      { numRuns: 8, seed: 20261121 },
    )
  })
})
