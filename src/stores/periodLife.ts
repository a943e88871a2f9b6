import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { BulletinDocument } from '../domain/bulletin/bulletinDocument'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import type { ReturnsSummary } from '../domain/returns/returnsSummary'
import { contentDifferences } from '../domain/review/contentDifferences'
import { freezeGroup, freezeTarget } from '../domain/review/freezePeriod'
import { notReported } from '../domain/review/notReported'
import {
  basisId,
  periodWarnings,
  publishRefusal,
  stageOf,
  versionsOf,
  type PublishRefusal,
} from '../domain/review/periodLife'
import type { Objection, PeriodContent, PeriodWork, Publication } from '../domain/review/publication'
import { saveDocument } from '../storage/documents/saveDocument'
import { newId } from '../storage/newId'
import type { Database } from '../storage/openDatabase'
import type { DocumentRecord, Json } from '../storage/records'
import { readPeriodWork } from '../storage/review/readContent'
import { readReturnsOf } from '../storage/review/readReturns'
import { saveOnHead } from '../storage/review/saveOnHead'
import type { StorageFault, Stored } from '../storage/storageFault'
import { useBasis } from './basis'
import { useCurrentScores } from './currentScores'
import { useCurrentTargets } from './currentTargets'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'
import { usePublications } from './publications'
import { useQuality } from './quality'
import { useReview } from './review'
import { useSchemes } from './schemes'
import { useShown } from './shown'
import { minutesAhead, today } from './today'
import { watchedDocuments } from './watchedDocuments'

export type PublishResult =
  Stored<Publication> | { readonly ok: false; readonly refusal: PublishRefusal | 'loading' }

/** The shown period's life (rule W8): what would be published today, what was, and what is said against it. */
export const usePeriodLife = defineStore('periodLife', () => {
  const opened = useDatabase()
  const datasets = useDatasets()
  const basis = useBasis()
  const judged = useCurrentTargets()
  const published = usePublications()
  const quality = useQuality()
  const review = useReview()
  const schemes = useSchemes()
  const scores = useCurrentScores()
  const shown = useShown()
  const works = watchedDocuments('review', readPeriodWork)
  const returns = shallowRef<{ readonly on: string; readonly said: ReturnsSummary | undefined }>()
  const fault = shallowRef<StorageFault>()

  const head = computed(() => (shown.datasetId ? datasets.heads.get(shown.datasetId) : undefined))
  const isScored = computed(() => scores.state === 'ready')
  const period = computed<CataloguePeriod | undefined>(() => (isScored.value ? scores.period : judged.period))
  /** Newest first. */
  const periods = computed(() => [...(isScored.value ? scores.periods : judged.periods)].reverse())
  const id = computed(() => period.value && periodId(period.value.period))
  /** What is asked for, so that an answer of another revision or period is not taken for it. */
  const place = computed(() =>
    head.value && period.value ? JSON.stringify([head.value.id, period.value.key]) : undefined,
  )
  watch(place, () => void readReturns(), { immediate: true })
  async function readReturns(): Promise<void> {
    const { database } = opened
    const on = place.value
    if (!database || !head.value || !period.value || on === undefined) return
    const read = await readReturnsOf(database, head.value.id, period.value.key)
    if (on !== place.value) return
    if (read.ok) returns.value = { on, said: read.value }
    else fault.value = read.fault
  }

  /** Figures, scheme and targets are all of the newest revision. */
  const isReady = computed(() => {
    const isOfHead =
      scores.base?.revision === head.value && scores.base?.scheme === schemes.current && review.isCurrentReady
    return (
      judged.isReady &&
      works.isReady.value &&
      published.isReady &&
      place.value !== undefined &&
      returns.value?.on === place.value &&
      (isScored.value ? isOfHead : scores.state !== 'loading')
    )
  })

  const work = computed(() => {
    const wanted = idOf('review')
    return works.list.value.find(({ record }) => record.id === wanted)
  })
  const objections = computed<readonly Objection[]>(() => work.value?.content.objections ?? [])
  const versions = computed<readonly Publication[]>(() =>
    id.value === undefined ? [] : versionsOf(published.list, id.value),
  )
  const publication = computed(() => versions.value[0])
  /** Of all periods, written by a newer version of the program. */
  const unread = computed(() => published.unread)

  const panels = computed<readonly Panel[]>(() => {
    const scored = isScored.value ? [...scores.base!.panels.values()] : []
    return [...scored, ...judged.judged.flatMap(({ target }) => judged.panelOf(target.indicator) ?? [])]
  })
  const unreported = computed(() =>
    isReady.value ? notReported(head.value!.catalogue, period.value!, returns.value!.said, panels.value) : [],
  )

  /** What would be published now, the bulletin aside; undefined while something is still being worked out. */
  const content = computed<PeriodContent | undefined>(() => {
    if (!isReady.value) return undefined
    const { catalogue } = head.value!
    const when = period.value!
    const rules = isScored.value ? review.rules.groups : []
    const groups = rules.flatMap((group) => {
      const ranks = review.ranksToday(group, when)
      return ranks && ranks.lines.length > 0 ? [freezeGroup(group, ranks, catalogue.entities)] : []
    })
    return {
      basis: basis.current!,
      groups,
      targets: judged.standingsIn(when).map(({ set, row }) => freezeTarget(set, row)),
      notReported: unreported.value.map(({ names, code }) => nameIn(names, 'zh', code)),
    }
  })
  const stage = computed(() => stageOf(work.value?.content, basis.current ?? { revision: '', targets: [] }))
  /** How what would be published today differs from what was; undefined where nothing was or can be compared yet. */
  const differences = computed(() =>
    publication.value && content.value
      ? contentDifferences(withoutBulletin(publication.value), content.value)
      : undefined,
  )

  /** Waits for the quality findings, which are looked for while `quality` is open. */
  const warnings = computed(() => {
    const { report } = quality
    if (!content.value || !report || report.catalogue !== head.value?.catalogue) return undefined
    const silent = new Set(unreported.value.map(({ code }) => code))
    const isUnscored = (line: { entity: string; rank?: number; gap?: string }) =>
      line.rank === undefined && line.gap !== 'notApplicable' && !silent.has(line.entity)
    const lines = content.value.groups.flatMap((group) => group.lines)
    return periodWarnings({
      period: period.value!.key,
      notReported: silent.size,
      unscored: new Set(lines.filter(isUnscored).map(({ entity }) => entity)).size,
      findings: report.rules.flatMap(({ findings }) => findings.filter((one) => !quality.markOf(one))),
      objections: objections.value,
    })
  })

  function idOf(kind: 'review' | 'publication', version?: number): string {
    return [shown.datasetId, kind, id.value, ...(version === undefined ? [] : [version])].join('/')
  }

  async function withDatabase<T>(save: (database: Database) => Promise<Stored<T>>): Promise<Stored<T>> {
    const { database } = opened
    return database ? save(database) : { ok: false, fault: { code: 'unavailable' } }
  }

  /** The next state of the period's work, and the time at which the one that it replaces was saved. */
  function nextWork(change: Partial<PeriodWork>): { record: DocumentRecord; expected: number | null } {
    const before = work.value
    const next: PeriodWork = { format: 1, objections: [], ...before?.content, ...change }
    const expected = before?.record.savedAt ?? null
    const savedAt = Math.max(now(), (expected ?? 0) + 1)
    const content = next as unknown as Json
    const datasetId = shown.datasetId!
    return { record: { id: idOf('review'), datasetId, kind: 'review', savedAt, content }, expected }
  }

  /** 核对: what is there now is right. Refused where another tab has changed data or work meanwhile. */
  async function check(): Promise<Stored<void>> {
    const on = basis.current
    if (!on || !isReady.value) return { ok: false, fault: { code: 'headMoved' } }
    const { record, expected } = nextWork({ checked: { at: now(), on: basisId(on) } })
    return withDatabase((database) => saveOnHead(database, record, on.revision, expected))
  }

  const nextVersion = computed(() => (publication.value?.version ?? 0) + 1)
  /** 更正说明 as it is typed, for the period that it was typed for: the bulletin that is corrected says it too. */
  const typed = shallowRef<{ readonly of: string; readonly text: string }>()
  const correction = computed(() => (typed.value?.of === idOf('review') ? typed.value.text : ''))
  function writeCorrection(text: string): void {
    typed.value = { of: idOf('review'), text }
  }
  /** Why it is not published as it is; undefined where it can be. */
  const refusal = computed<PublishRefusal | 'loading' | undefined>(() =>
    content.value
      ? publishRefusal(stage.value, content.value, nextVersion.value, correction.value)
      : 'loading',
  )

  /**
   * Publishes the next version, with its bulletin where there is one; it is never changed again.
   *
   * @param signedBy a post; empty where nobody said.
   */
  async function publish(bulletin: BulletinDocument | undefined, signedBy = ''): Promise<PublishResult> {
    const { value } = content
    if (!value || refusal.value) return { ok: false, refusal: refusal.value ?? 'loading' }
    const { value: version } = nextVersion
    const at = now()
    const published: Publication = {
      format: 1,
      period: period.value!.period,
      version,
      ...(version > 1 ? { correction: correction.value.trim() } : {}),
      publishedAt: at,
      minutesAhead: minutesAhead(at),
      ...(signedBy.trim() === '' ? {} : { signedBy: signedBy.trim() }),
      ...value,
      ...(bulletin ? { bulletin } : {}),
    }
    const record: DocumentRecord = {
      id: idOf('publication', version),
      datasetId: shown.datasetId!,
      kind: 'publication',
      savedAt: published.publishedAt,
      keeps: value.basis.revision,
      content: published as unknown as Json,
    }
    const saved = await withDatabase((database) => saveOnHead(database, record, value.basis.revision, null))
    if (!saved.ok) return saved
    typed.value = undefined
    return { ok: true, value: published }
  }

  function saveObjections(next: readonly Objection[]): Promise<Stored<void>> {
    const { record, expected } = nextWork({ objections: next })
    return withDatabase((database) => saveDocument(database, record, expected))
  }
  function object(by: string, text: string): Promise<Stored<void>> {
    return saveObjections([...objections.value, { id: newId(), by, text, on: today() }])
  }
  function settle(objection: string, accepted: boolean, text: string): Promise<Stored<void>> {
    const outcome = { accepted, text, on: today() }
    return saveObjections(objections.value.map((one) => (one.id === objection ? { ...one, outcome } : one)))
  }

  return {
    ...{ isReady, period, periods, content, stage, versions, publication, differences, warnings },
    ...{ objections, unreported, fault },
    ...{ unread, nextVersion, correction, writeCorrection, refusal, check, publish, object, settle },
  }
})

/** What would be published has none yet: its text is of no figure's making. */
function withoutBulletin({ bulletin: _aside, ...content }: Publication): PeriodContent {
  return content
}
