import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { readSetting, writeSetting } from '../storage/settings'
import { useDatabase } from './database'
import { useLedger } from './ledger'
import { useOverview } from './overview'
import { useReview } from './review'
import { useShown } from './shown'
import { slidesOf, type Slide } from './slidesOf'

/** How long a page stands, in seconds. */
export const paces = [10, 15, 20, 30, 60] as const
export type Pace = (typeof paces)[number]

const usualPace: Pace = 20
const paceKey = 'present.seconds'
/** Whoever turns a page by hand wants to speak about it: it stands at least so many seconds. */
const heldFor = 60

/** Which page of the presentation is shown, and how it goes on. */
export const usePresent = defineStore('present', () => {
  const overview = useOverview()
  const ledger = useLedger()
  const review = useReview()
  const wanted = shallowRef('')
  const isPaused = shallowRef(false)
  const isBlack = shallowRef(false)
  const pace = shallowRef<Pace>(usualPace)
  /** How often somebody has touched it, and whether that was since the page was turned. */
  const touches = shallowRef(0)
  const isHeld = shallowRef(false)

  /** While new figures are on their way, those before stay; another dataset has its own. */
  const deck = computed<{ readonly of: string | undefined; readonly slides: readonly Slide[] }>((before) => {
    const of = useShown().datasetId
    if (!overview.isReady) return before && before.of === of ? before : { of, slides: [] }
    const facts = {
      groups: review.groups,
      hasTargets: overview.counts.total > 0,
      shortfalls: overview.shortfalls,
      hasTasks: ledger.summary.states.length > 0,
    }
    return { of, slides: slidesOf(facts) }
  })
  const slides = computed(() => deck.value.slides)
  /** New figures may take the shown page away: then the presentation begins anew. */
  const at = computed(() =>
    Math.max(
      0,
      slides.value.findIndex(({ id }) => id === wanted.value),
    ),
  )
  const slide = computed<Slide | undefined>(() => slides.value[at.value])
  const seconds = computed(() => (isHeld.value ? Math.max(heldFor, pace.value) : pace.value))
  const isRunning = computed(
    () => overview.isReady && !isPaused.value && !isBlack.value && slides.value.length > 1,
  )

  function goTo(place: number): void {
    const count = slides.value.length
    if (overview.isReady && count > 0) wanted.value = slides.value[(place + count) % count]!.id
  }
  /** The next page in its turn. */
  function turn(): void {
    isHeld.value = false
    goTo(at.value + 1)
  }
  /** A page that somebody asked for. */
  function step(place: number): void {
    isBlack.value = false
    goTo(place)
    touch()
  }
  /** A hand on keys or mouse: the page stands a while longer. */
  function touch(): void {
    isHeld.value = true
    touches.value += 1
  }
  function restart(): void {
    isPaused.value = false
    isBlack.value = false
    isHeld.value = false
    wanted.value = ''
  }

  watch(
    () => useDatabase().database,
    async (database) => {
      const stored = database && (await readSetting(database, paceKey))
      if (stored?.ok) pace.value = paces.find((one) => one === stored.value) ?? pace.value
    },
    { immediate: true },
  )
  /** A pace that cannot be kept holds until the page is left. */
  async function setPace(next: Pace): Promise<void> {
    pace.value = next
    const { database } = useDatabase()
    if (database) await writeSetting(database, paceKey, next)
  }

  return {
    ...{ slides, at, slide, seconds, pace, touches, isPaused, isBlack, isRunning },
    ...{ turn, step, touch, restart, setPace },
  }
})
