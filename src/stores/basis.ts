import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { periodId } from '../domain/periods/periodId'
import { isSameBasis } from '../domain/review/isSameBasis'
import { publicationOf } from '../domain/review/publishedRanks'
import type { Publication, PublicationBasis } from '../domain/review/publication'
import { checkScheme } from '../domain/scoring/checkScheme'
import { hasErrors } from '../domain/scoring/schemeIssue'
import { soundTargets } from '../domain/targets/checkTargets'
import { readRevision } from '../storage/reading'
import type { RevisionRecord } from '../storage/records'
import { useCurrentScores } from './currentScores'
import { useCurrentTargets } from './currentTargets'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import type { TargetsInForce } from './judging'
import { usePublications } from './publications'
import { useReadOnly } from './readOnly'
import { useSchemes } from './schemes'
import type { ScoringSource } from './scoringOf'
import { useSelection } from './selection'
import { useShown } from './shown'
import { useTargets } from './targets'
import { today } from './today'

/** What a publication rests on, as it was: its figures are worked out of this again. */
interface FrozenBasis {
  readonly key: string
  /** Undefined where the data of then are not here. */
  readonly source: ScoringSource | undefined
  readonly sets: readonly TargetsInForce[]
}

/**
 * What the figures of a page rest on (rule W8): a published period on what it was published on, unless the current data
 * are asked for, and everything else on the newest revision, the scheme and the targets in force.
 */
export const useBasis = defineStore('basis', () => {
  const opened = useDatabase()
  const datasets = useDatasets()
  const published = usePublications()
  const schemes = useSchemes()
  const scores = useCurrentScores()
  const judged = useCurrentTargets()
  const readOnly = useReadOnly()
  const selection = useSelection()
  const shown = useShown()
  const targets = useTargets()

  /** How many parts of the page are about what was published; others work on what is to be published next. */
  const viewers = shallowRef(0)

  const head = computed(() => (shown.datasetId ? datasets.heads.get(shown.datasetId) : undefined))
  /** The period that is looked at: the chosen one, where it was published or has figures, else the newest. */
  const id = computed(() => {
    const { period: chosen } = selection.selection
    if (chosen !== undefined && publicationOf(published.list, chosen)) return chosen
    const period = scores.state === 'ready' ? scores.period : judged.period
    return scores.state === 'loading' || !period ? undefined : periodId(period.period)
  })
  /** The publication of that period that counts; none where the scheme that is looked at is another one. */
  const publication = computed<Publication | undefined>(() => {
    const found = id.value === undefined ? undefined : publicationOf(published.list, id.value)
    const { scheme } = selection.selection
    return scheme === undefined || scheme === found?.basis.scheme?.code ? found : undefined
  })

  /** What is there now; undefined while it is not known. */
  const current = computed<PublicationBasis | undefined>(() => {
    const { value: revision } = head
    if (!revision || !schemes.isReady || !targets.isReady || scores.state === 'loading') return undefined
    const { inForce } = schemes
    const isScored = scores.state === 'ready' && inForce
    return {
      revision: revision.id,
      revisionNumber: revision.number,
      ...(isScored
        ? {
            scheme: {
              ...{ code: inForce.code, version: inForce.version },
              ...{ names: inForce.scheme.names, content: inForce.scheme },
            },
          }
        : {}),
      targets: targets.list.map(({ code, version, set }) => ({ code, version, content: set })),
    }
  })
  /** Whether both give the same figures; undefined while that is not known. */
  const isSame = computed(() =>
    publication.value && current.value ? isSameBasis(publication.value.basis, current.value) : undefined,
  )

  const isNow = computed(() => selection.selection.figures === 'now' && !readOnly.isPack)
  const key = computed(() => {
    if (!publication.value || !id.value) return undefined
    const { version, basis } = publication.value
    return JSON.stringify([shown.datasetId, id.value, version, basis.revision])
  })
  const frozen = shallowRef<FrozenBasis>()
  watch(
    () => [viewers.value > 0 && isSame.value === false && !readOnly.isPack, key.value] as const,
    ([isWanted]) => {
      if (isWanted) void freeze()
    },
    { immediate: true },
  )
  async function freeze(): Promise<void> {
    const { database } = opened
    const [of, asked, datasetId] = [publication.value, key.value, shown.datasetId]
    if (!database || !of || asked === undefined || frozen.value?.key === asked) return
    const read = await readRevision(database, of.basis.revision)
    if (asked !== key.value) return
    if (!read.ok) opened.fault = read.fault
    const revision = read.ok && read.value?.datasetId === datasetId ? read.value : undefined
    frozen.value = { key: asked, source: revision && sourceOf(of, revision), sets: setsOf(of, revision) }
  }

  const isFrozenReady = computed(() => frozen.value !== undefined && frozen.value.key === key.value)
  /** `gone`: the data of then are not here; published ranks stand all the same. */
  const state = computed<'current' | 'loading' | 'frozen' | 'gone'>(() => {
    // A pack's data are those that its maker's figures are of.
    if (viewers.value === 0 || isNow.value || readOnly.isPack) return 'current'
    if (!published.isReady) return 'loading'
    if (!publication.value) return 'current'
    if (isSame.value) return 'current'
    if (isSame.value === undefined || !isFrozenReady.value) return 'loading'
    return frozen.value!.source ? 'frozen' : 'gone'
  })
  const isFrozen = computed(() => state.value === 'frozen')
  const source = computed(() => (isFrozenReady.value ? frozen.value!.source : undefined))
  const sets = computed(() => (isFrozenReady.value ? frozen.value!.sets : undefined))

  return { viewers, head, id, publication, current, isSame, isNow, state, isFrozen, source, sets }
})

function sourceOf({ basis }: Publication, revision: RevisionRecord): ScoringSource {
  const { scheme } = basis
  return {
    revision,
    scheme: scheme && { scheme: scheme.content, version: scheme.version },
    hasErrors: scheme !== undefined && hasErrors(checkScheme(scheme.content, revision.catalogue)),
  }
}

function setsOf(
  { basis, publishedAt }: Publication,
  revision: RevisionRecord | undefined,
): readonly TargetsInForce[] {
  if (!revision) return []
  const { datasetId, catalogue } = revision
  const around = { catalogue, scheme: basis.scheme?.content, today: today() }
  return basis.targets.map(({ code, version, content }) => ({
    record: { id: `published ${code}`, datasetId, code, version, savedAt: publishedAt, set: content },
    targets: soundTargets(content, around),
  }))
}
