import type { CaseCube } from '../domain/approvals/caseCube'
import { usualCaseRules, type CaseRules } from '../domain/approvals/caseRules'
import { calendarWith } from '../domain/approvals/officeCalendar'
import { emptyCatalogue, type Catalogue } from '../domain/catalogue/catalogue'
import type { FactContext } from '../domain/facts/factTable'
import type { Decisions } from '../domain/mapping/decideNames'
import { emptyMapping } from '../domain/mapping/mapping'
import type { Names } from '../domain/names'
import { usualRules } from '../domain/panel/judgeCell'
import { judgeReturns, type Returns } from '../domain/returns/judgeReturns'
import { returnsSummary } from '../domain/returns/returnsSummary'
import type { readEconomies } from '../formats/dataPackage/readEconomies'
import { readFiles } from '../formats/readFiles'
import type { ReadFileResult } from '../formats/readResult'
import { readCube } from '../storage/cases/readCube'
import { beatImport, endImport, startImport, writeCube, writeDefinitions } from '../storage/imports'
import { readItemRules } from '../storage/itemRules'
import type { Database } from '../storage/openDatabase'
import { readOfficeCalendar } from '../storage/officeCalendar'
import { publishRevision } from '../storage/publishRevision'
import { readDatasets, readHead, readPanel } from '../storage/reading'
import type { ImportedFile, RevisionSummary } from '../storage/records'
import { readSettled } from '../storage/review/readSettled'
import { readReturns, writeReturns } from '../storage/returns'
import { readTemplates, saveTemplates } from '../storage/templates/templates'
import { draftCases } from './draftCases'
import { draftRevision, type DraftRevision } from './draftRevision'
import { draftStore, mustHold, refusalOf } from './draftStore'
import { finishCatalogue, writtenDefinitions } from './finishCatalogue'
import { importPlan } from './importPlan'
import type {
  DifferencePage,
  DifferenceQuery,
  ImportChoices,
  ImportPlan,
  ImportProgress,
  IndicatorEdit,
  PlanOutcome,
  PublishOutcome,
  RankingPreview,
} from './importProtocol'
import { indicatorToShow, isRankable } from './indicatorToShow'
import { fileShapes, type FileShapes } from './mapping/fileShapes'
import { mapFiles } from './mapping/mapFiles'
import { planMapping } from './mapping/planMapping'
import { hintsBy, templatesFor, templatesOf, type AppliedTemplates } from './mapping/templates'
import { rankingPreview } from './rankingPreview'
import { importTarget, type Candidate, type Target } from './importTarget'
import { planCases } from './planCases'
import { planDifferences } from './planDifferences'
import { handedIn, planReturns } from './planReturns'
import { planSettled } from './planSettled'
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
  readonly shapes: FileShapes
  readonly templates: AppliedTemplates
  /** What was said of files, here or by their templates. */
  readonly hints: ImportChoices['hints']
  /** What case logs were counted by. */
  readonly rules: CaseRules
  /** Worked out beside the reading, and often done after it. */
  readonly hashed: Promise<readonly string[]>
  readonly imported: readonly ImportedFile[]
  readonly importId: string
  readonly datasetId: string
  readonly plan: ImportPlan
  readonly draft: DraftRevision
  readonly returns: Returns | undefined
  readonly differences: ReturnType<typeof planDifferences>
  /** Absent for a built-in dataset. */
  readonly decisions: Decisions | undefined
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
    knownShapes?: FileShapes,
  ): Promise<PlanOutcome> {
    const abort = await begin()
    const beside = reading(files)
    try {
      const known = await economies()
      const expected = choices.caseRules ?? (await expectedRules(choices))
      const calendar = calendarWith(
        await loadPublishedCalendar(),
        mustHold(await readOfficeCalendar(database)),
      )
      const itemRules = mustHold(await readItemRules(database))
      const read = (rules: CaseRules, hints: ImportChoices['hints']) =>
        readFiles(files, {
          signal: abort.signal,
          readPart: beside.readPart,
          cases: { rules, calendar, today: dayOf(now()) },
          economies: known.economies,
          groupings: known.groupings,
          itemRules,
          ...(hints ? { hints } : {}),
          onProgress: ({ file, bytesRead, bytesTotal, rows }) =>
            onProgress({ stage: 'reading', file, done: bytesRead, total: bytesTotal, rows }),
        })
      const first = await read(expected, choices.hints)
      const shapes = fileShapes(first, knownShapes)
      const templates = await templatesOfShapes(shapes, choices)
      const hints = hintsBy(templates, choices.hints)
      const rules = await rulesFor(choices, templates, first)
      const isRead = !hints && isCountedBy(rules, expected, first)
      const results = isRead ? first : await read(rules, hints ?? choices.hints)
      const hashed = beside.finish()
      return await draft(
        { files, choices, results, shapes, templates, hints: hints ?? choices.hints, hashed, rules },
        abort.signal,
        onProgress,
      )
    } catch (error) {
      return refusalOf(error)
    } finally {
      beside.end()
      if (running === abort) running = undefined
    }
  }

  async function templatesOfShapes(shapes: FileShapes, choices: ImportChoices): Promise<AppliedTemplates> {
    if (builtin || choices.templates === 'off') return new Map()
    return templatesFor(shapes, mustHold(await readTemplates(database)), choices.target)
  }

  async function draft(
    read: Pick<
      Underway,
      'files' | 'choices' | 'results' | 'shapes' | 'templates' | 'hints' | 'hashed' | 'rules'
    >,
    signal: AbortSignal,
    onProgress: Progress,
  ): Promise<PlanOutcome> {
    const { choices, results, templates, hashed } = read
    const target = await targetOf(choices, templates, results)
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
      const mapped = builtin
        ? undefined
        : await mapFiles(results, base.catalogue, { user: choices.mapping ?? emptyMapping, templates })
      const { catalogue = base.catalogue, files = results } = mapped ?? {}
      const { rules = usualRules, counts = 'later' } = choices
      const plain = await draftRevision({ importId, base: catalogue, files, rules, counts }, store)
      const { departments = new Map() } = choices
      const kept = await cubeOf(base.catalogue)
      const cases = await draftCases({ importId, draft: plain, files: results, kept, departments }, store)
      const drafted = cases?.draft ?? plain
      await store.flush()
      if (cases) mustHold(await writeCube(database, importId, cases.cube))
      const sha256 = await hashed
      const imported = results.map((result) =>
        importedFile(result, sha256[result.fileIndex]!, templates.get(result.file)?.name),
      )
      mustHold(await beatImport(database, importId, now(), imported))
      signal.throwIfAborted()
      const setting = choices.returns ?? mustHold(await readReturns(database, datasetId))
      const returns = builtin
        ? undefined
        : judgeReturns(drafted.catalogue, drafted.returns, setting, handedIn(results, read.files))
      const settled = head && (await readSettled(database, datasetId, head.id))
      const changes = settled && (await planSettled(drafted, base.catalogue, mustHold(settled), panelReader))
      const fileNames = results.map(({ file }) => file)
      const names = target.kind === 'existing' ? target.dataset.names : target.names
      const shown = { dataset: target.kind === 'existing' ? datasetId : null, names }
      const made: ImportPlan = {
        ...importPlan(
          newId(),
          shown,
          base,
          results,
          drafted,
          { rules, counts },
          planCases(results, read.rules, base.catalogue, departments),
          returns && planReturns(returns, setting, drafted.catalogue, fileNames),
          read.hints,
        ),
        ...(changes && changes.length > 0 ? { settled: changes } : {}),
        ...(mapped ? { mapping: planMapping(mapped.decisions, base.catalogue, templates) } : {}),
      }
      underway = {
        ...read,
        imported,
        importId,
        datasetId,
        plan: made,
        draft: drafted,
        returns,
        differences: planDifferences({ draft: drafted, counts, files: fileNames, readPanel: panelReader }),
        decisions: mapped?.decisions,
        caseContext: cases?.context,
      }
      return { ok: true, plan: made }
    } catch (error) {
      clearInterval(beating)
      await endImport(database, importId)
      throw error
    }
  }

  async function panelReader(key: string) {
    return mustHold(await readPanel(database, key))
  }

  async function differences(
    planId: string,
    query: DifferenceQuery,
    from: number,
    to: number,
  ): Promise<DifferencePage | undefined> {
    return underway?.plan.id === planId ? underway.differences(query, from, to) : undefined
  }

  async function cubeOf({ cases }: Catalogue): Promise<CaseCube | undefined> {
    return cases === undefined ? undefined : mustHold(await readCube(database, cases))
  }

  async function targetOf(
    choices: ImportChoices,
    templates: AppliedTemplates,
    results: readonly ReadFileResult[],
  ): Promise<Target> {
    if (builtin) return { kind: 'new', names: builtin.names }
    return importTarget(withTarget(choices, templates), await candidates(), results)
  }

  /** The 口径 that is chosen, else that of the dataset that a template or what the files hold leads to. */
  async function rulesFor(
    choices: ImportChoices,
    templates: AppliedTemplates,
    results: readonly ReadFileResult[],
  ): Promise<CaseRules> {
    return choices.caseRules ?? (await rulesOf(await targetOf(choices, templates, results)))
  }

  /** A new dataset has the usual 口径. */
  async function rulesOf(target: Target): Promise<CaseRules> {
    const head = target.kind === 'existing' ? target.head : undefined
    const cube = head && (await cubeOf(head.catalogue))
    return cube?.rules ?? usualCaseRules
  }

  /** Before a log is read: that of the dataset that is meant, else of the user's own that has logs. */
  async function expectedRules({ target }: ImportChoices): Promise<CaseRules> {
    if (builtin || (target && 'new' in target)) return usualCaseRules
    const meant = (await candidates()).find(({ dataset, head }) =>
      target ? dataset.id === target.dataset : head?.catalogue.cases !== undefined && !dataset.builtin,
    )
    return meant ? rulesOf({ kind: 'existing', ...meant }) : usualCaseRules
  }

  async function candidates(): Promise<Candidate[]> {
    const datasets = mustHold(await readDatasets(database)).filter(({ pack }) => !pack)
    return Promise.all(
      datasets.map(async (dataset) => ({ dataset, head: mustHold(await readHead(database, dataset.id)) })),
    )
  }

  async function replan(planId: string, choices: ImportChoices, onProgress: Progress): Promise<PlanOutcome> {
    const before = underway
    if (before?.plan.id !== planId) return { ok: false, fault: { code: 'importEnded' } }
    const templates = await templatesOfShapes(before.shapes, choices)
    const hints = hintsBy(templates, choices.hints) ?? choices.hints
    const rules = await rulesFor(choices, templates, before.results)
    const isRead = isSameHints(hints, before.hints) && isCountedBy(rules, before.rules, before.results)
    if (!isRead) return plan(before.files, choices, onProgress, before.shapes)
    const abort = await begin()
    try {
      return await draft({ ...before, choices, templates, hints }, abort.signal, onProgress)
    } catch (error) {
      return refusalOf(error)
    } finally {
      if (running === abort) running = undefined
    }
  }

  async function publish(
    planId: string,
    edits: readonly IndicatorEdit[],
    remembers = true,
  ): Promise<PublishOutcome> {
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
        ...changesOf(planned),
        indicators: drafted.indicators.length,
        ...(current.returns ? { returns: returnsSummary(current.returns) } : {}),
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
    if (current.choices.returns) await writeReturns(database, datasetId, current.choices.returns)
    const remembered = remembers ? await remember(current) : []
    const indicator = indicatorToShow(drafted.catalogue, drafted.indicators)
    return {
      ok: true,
      published: {
        dataset: datasetId,
        revision: published.value.id,
        rankable: isRankable(drafted.catalogue),
        ...(indicator ? { indicator } : {}),
        ...(remembered.length > 0 ? { templates: remembered } : {}),
      },
    }
  }

  /** What is published stays so where a template could not be kept: the next file asks again. */
  async function remember({ decisions, ...read }: Underway): Promise<readonly string[]> {
    if (!decisions) return []
    const records = templatesOf({ ...read, decisions, now: now(), newId })
    const saved = records.length > 0 && (await saveTemplates(database, read.datasetId, records))
    return saved && saved.ok ? records.map(({ name }) => name) : []
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

  return { plan, replan, publish, differences, cancel }
}

/** What publishing the plan changes. */
function changesOf({ cells, rules }: ImportPlan) {
  const replaced = rules.handEdits === 'replace' ? cells.hand : 0
  const removed: Pick<RevisionSummary, 'removedCells'> =
    rules.blanks === 'remove' && cells.blank > 0 ? { removedCells: cells.blank } : {}
  return { newCells: cells.added, changedCells: cells.changed + replaced, ...removed }
}

/** Where there is no log, nothing was counted by either. Across workers everything is a copy. */
function isCountedBy(rules: CaseRules, used: CaseRules, results: readonly ReadFileResult[]): boolean {
  return !results.some(({ caseTable }) => caseTable) || JSON.stringify(rules) === JSON.stringify(used)
}

/** The day by the clock on the wall. */
function dayOf(now: number): number {
  return Math.floor((now / 60_000 - new Date(now).getTimezoneOffset()) / 1440)
}

function isSameHints(a: ImportChoices['hints'], b: ImportChoices['hints']): boolean {
  return JSON.stringify([...(a ?? [])]) === JSON.stringify([...(b ?? [])])
}

/** Where a template's files went before, unless another place was chosen. */
function withTarget(choices: ImportChoices, templates: AppliedTemplates): ImportChoices {
  const [template] = templates.values()
  return choices.target || !template ? choices : { ...choices, target: { dataset: template.datasetId } }
}

function importedFile(result: ReadFileResult, sha256: string, template: string | undefined): ImportedFile {
  return {
    name: result.file,
    size: result.size,
    sha256,
    ...(result.encoding === undefined ? {} : { encoding: result.encoding }),
    ...(result.layout === undefined ? {} : { layout: result.layout }),
    ...(template === undefined ? {} : { template }),
  }
}
