import type { CaseCube } from '../domain/approvals/caseCube'
import { usualCaseRules, type CaseRules } from '../domain/approvals/caseRules'
import { calendarWith } from '../domain/approvals/officeCalendar'
import { emptyCatalogue, type Catalogue } from '../domain/catalogue/catalogue'
import type { FactContext } from '../domain/facts/factTable'
import type { Names } from '../domain/names'
import type { readEconomies } from '../formats/dataPackage/readEconomies'
import { readFiles } from '../formats/readFiles'
import type { ReadFileResult } from '../formats/readResult'
import { readCube } from '../storage/cases/readCube'
import { beatImport, endImport, startImport, writeCube, writeDefinitions } from '../storage/imports'
import { readItemRules } from '../storage/itemRules'
import type { Database } from '../storage/openDatabase'
import { readOfficeCalendar } from '../storage/officeCalendar'
import { publishRevision } from '../storage/publishRevision'
import { readDatasets, readHead } from '../storage/reading'
import type { ImportedFile } from '../storage/records'
import { draftCases } from './draftCases'
import { draftRevision, type DraftRevision } from './draftRevision'
import { draftStore, mustHold, refusalOf } from './draftStore'
import { finishCatalogue, writtenDefinitions } from './finishCatalogue'
import { importPlan } from './importPlan'
import type {
  ImportChoices,
  ImportPlan,
  ImportProgress,
  IndicatorEdit,
  PlanOutcome,
  PublishOutcome,
  RankingPreview,
} from './importProtocol'
import { indicatorToShow, isRankable } from './indicatorToShow'
import { rankingPreview } from './rankingPreview'
import { importTarget, type Candidate, type Target } from './importTarget'
import { planCases } from './planCases'
import { loadPublishedCalendar } from './publishedCalendar'
import type { FileReading } from './readBeside'

export interface SessionNeeds {
  readonly database: Database
  readonly now: () => number
  readonly newId: () => string
  readonly reading: (files: readonly File[]) => FileReading
  readonly economies: () => Promise<ReturnType<typeof readEconomies>>
  /** A built-in dataset that is being made: everything goes into it, over what it already says of itself. */
  readonly builtin?: BuiltinDataset
}

export interface BuiltinDataset {
  /** Its id, and the name of the package that it comes from. */
  readonly name: string
  readonly names: Names
  readonly catalogue: Catalogue
}

/** Files that were read, and the plan that was made of them. */
interface Underway {
  readonly files: readonly File[]
  readonly choices: ImportChoices
  readonly results: readonly ReadFileResult[]
  /** What case logs were counted by. */
  readonly rules: CaseRules
  /** Worked out beside the reading, and often done after it. */
  readonly hashed: Promise<readonly string[]>
  readonly imported: readonly ImportedFile[]
  readonly importId: string
  readonly datasetId: string
  readonly plan: ImportPlan
  readonly draft: DraftRevision
  /** What belongs to indicators made of case logs. */
  readonly caseContext: FactContext | undefined
}

type Progress = (progress: ImportProgress) => void

const beatEvery = 60_000
/** Milliseconds between two reports of progress: each has the page drawn anew. */
const reportEvery = 100

/**
 * One import at a time: read, plan, publish or cancel. Panels go to disk while planning, under an import that
 * nothing names yet; publishing is one small transaction, cancelling lets the sweep take them.
 */
export function importSession({ database, now, newId, reading, economies, builtin }: SessionNeeds) {
  let underway: Underway | undefined
  let running: AbortController | undefined
  let beating: ReturnType<typeof setInterval> | undefined

  async function plan(
    files: readonly File[],
    choices: ImportChoices,
    onProgress: Progress,
  ): Promise<PlanOutcome> {
    const abort = await begin()
    const beside = reading(files)
    try {
      const known = await economies()
      const rules = choices.caseRules ?? (await rulesFor(choices))
      const calendar = calendarWith(
        await loadPublishedCalendar(),
        mustHold(await readOfficeCalendar(database)),
      )
      const results = await readFiles(files, {
        signal: abort.signal,
        readPart: beside.readPart,
        cases: { rules, calendar, today: dayOf(now()) },
        economies: known.economies,
        groupings: known.groupings,
        itemRules: mustHold(await readItemRules(database)),
        ...(choices.hints ? { hints: choices.hints } : {}),
        onProgress: ({ file, bytesRead, bytesTotal, rows }) =>
          onProgress({ stage: 'reading', file, done: bytesRead, total: bytesTotal, rows }),
      })
      const hashed = beside.finish()
      return await draft({ files, choices, results, hashed, rules }, abort.signal, onProgress)
    } catch (error) {
      return refusalOf(error)
    } finally {
      beside.end()
      if (running === abort) running = undefined
    }
  }

  async function draft(
    read: Pick<Underway, 'files' | 'choices' | 'results' | 'hashed' | 'rules'>,
    signal: AbortSignal,
    onProgress: Progress,
  ): Promise<PlanOutcome> {
    const { choices, results, hashed } = read
    const target: Target = builtin
      ? { kind: 'new', names: builtin.names }
      : importTarget(choices, await candidates(), results)
    const datasetId = target.kind === 'existing' ? target.dataset.id : (builtin?.name ?? newId())
    const head = target.kind === 'existing' ? target.head : undefined
    const base = {
      revision: head?.id ?? null,
      catalogue: head?.catalogue ?? builtin?.catalogue ?? emptyCatalogue,
    }
    const importId = newId()
    mustHold(await startImport(database, { id: importId, datasetId, files: [], now: now() }))
    beating = setInterval(() => void beatImport(database, importId, now()), beatEvery)
    const total = new Set(
      results.flatMap(({ tables }) => tables.flatMap((table) => table.indicators.map((i) => i.code))),
    ).size
    try {
      let preview: RankingPreview | undefined
      let reported = 0
      const store = draftStore(database, importId, signal, (done, { catalogue, indicator, panel }) => {
        preview ??= rankingPreview(catalogue, indicator, panel)
        if (done > 1 && now() < reported + reportEvery) return
        reported = now()
        onProgress({ stage: 'comparing', done, total, ...(preview ? { preview } : {}) })
      })
      const plain = await draftRevision({ importId, base: base.catalogue, files: results }, store)
      const { departments = new Map() } = choices
      const kept = await cubeOf(base.catalogue)
      const cases = await draftCases({ importId, draft: plain, files: results, kept, departments }, store)
      const drafted = cases?.draft ?? plain
      await store.flush()
      if (cases) mustHold(await writeCube(database, importId, cases.cube))
      const sha256 = await hashed
      const imported = results.map((result) => importedFile(result, sha256[result.fileIndex]!))
      mustHold(await beatImport(database, importId, now(), imported))
      signal.throwIfAborted()
      const names = target.kind === 'existing' ? target.dataset.names : target.names
      const shown = { dataset: target.kind === 'existing' ? datasetId : null, names }
      const made = importPlan(
        newId(),
        shown,
        base,
        results,
        drafted,
        planCases(results, read.rules, base.catalogue, departments),
      )
      underway = {
        ...read,
        imported,
        importId,
        datasetId,
        plan: made,
        draft: drafted,
        caseContext: cases?.context,
      }
      return { ok: true, plan: made }
    } catch (error) {
      clearInterval(beating)
      await endImport(database, importId)
      throw error
    }
  }

  async function cubeOf({ cases }: Catalogue): Promise<CaseCube | undefined> {
    return cases === undefined ? undefined : mustHold(await readCube(database, cases))
  }

  /** The 口径 that the dataset has, where one is meant or may be. */
  async function rulesFor({ target }: ImportChoices): Promise<CaseRules> {
    if (target && 'new' in target) return usualCaseRules
    const all = (await candidates()).filter(({ dataset, head }) =>
      target ? dataset.id === target.dataset : head?.catalogue.cases !== undefined && !dataset.builtin,
    )
    const cube = all[0]?.head && (await cubeOf(all[0].head.catalogue))
    return cube?.rules ?? usualCaseRules
  }

  async function candidates(): Promise<Candidate[]> {
    const datasets = mustHold(await readDatasets(database))
    return Promise.all(
      datasets.map(async (dataset) => ({ dataset, head: mustHold(await readHead(database, dataset.id)) })),
    )
  }

  async function replan(planId: string, choices: ImportChoices, onProgress: Progress): Promise<PlanOutcome> {
    const before = underway
    if (before?.plan.id !== planId) return { ok: false, fault: { code: 'importEnded' } }
    const isRead = choices.hints === before.choices.hints && areSame(choices.caseRules, before.rules)
    if (!isRead) return plan(before.files, choices, onProgress)
    const abort = await begin()
    try {
      return await draft({ ...before, choices }, abort.signal, onProgress)
    } catch (error) {
      return refusalOf(error)
    } finally {
      if (running === abort) running = undefined
    }
  }

  async function publish(planId: string, edits: readonly IndicatorEdit[]): Promise<PublishOutcome> {
    const current = underway
    if (current?.plan.id !== planId) return { ok: false, fault: { code: 'importEnded' } }
    const { plan: planned, draft: drafted, importId, datasetId, results, caseContext } = current
    const defined = writtenDefinitions(
      [...results.map(({ context }) => context), ...(caseContext ? [caseContext] : [])],
      importId,
    )
    const written = await writeDefinitions(database, importId, defined)
    if (!written.ok) return written
    const published = await publishRevision(database, {
      revisionId: newId(),
      datasetId,
      ...(planned.target.dataset === null ? { newDataset: newDataset(planned.target.names) } : {}),
      expectedHead: planned.base,
      catalogue: finishCatalogue(drafted.catalogue, edits, defined),
      summary: {
        files: current.imported.map(({ name }) => name),
        newCells: planned.cells.added,
        changedCells: planned.cells.changed,
        indicators: drafted.indicators.length,
      },
      importId,
      createdAt: now(),
    })
    if (!published.ok) {
      if (published.fault.code !== 'headMoved') return published
      const again = await replan(planId, current.choices, () => undefined)
      return again.ok ? { ...published, plan: again.plan } : again
    }
    forget()
    const indicator = indicatorToShow(drafted.catalogue, drafted.indicators)
    return {
      ok: true,
      published: {
        dataset: datasetId,
        revision: published.value.id,
        rankable: isRankable(drafted.catalogue),
        ...(indicator ? { indicator } : {}),
      },
    }
  }

  function newDataset(names: Names) {
    return builtin ? { names, builtin: builtin.name } : { names }
  }

  /** Stops what is being read and drops the plan; what was written is no longer kept from the sweep. */
  async function cancel(): Promise<void> {
    running?.abort()
    await drop()
  }

  /** Takes the place of whatever is under way; can itself be cancelled from here on. */
  async function begin(): Promise<AbortController> {
    running?.abort()
    const abort = (running = new AbortController())
    await drop()
    return abort
  }

  async function drop(): Promise<void> {
    const dropped = underway
    forget()
    if (dropped) await endImport(database, dropped.importId)
  }

  function forget(): void {
    clearInterval(beating)
    underway = undefined
  }

  return { plan, replan, publish, cancel }
}

/** Across workers everything is a copy. */
function areSame(chosen: CaseRules | undefined, used: CaseRules): boolean {
  return chosen === undefined || JSON.stringify(chosen) === JSON.stringify(used)
}

/** The day by the clock on the wall. */
function dayOf(now: number): number {
  return Math.floor((now / 60_000 - new Date(now).getTimezoneOffset()) / 1440)
}

function importedFile(result: ReadFileResult, sha256: string): ImportedFile {
  return {
    name: result.file,
    size: result.size,
    sha256,
    ...(result.encoding === undefined ? {} : { encoding: result.encoding }),
    ...(result.layout === undefined ? {} : { layout: result.layout }),
  }
}
