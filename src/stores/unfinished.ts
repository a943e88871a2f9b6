import { computed, shallowReactive } from 'vue'

/** What somebody can be in the middle of, and would have to do again, or look for, after the page was loaded anew. */
export type UnfinishedWork = 'import' | 'edits' | 'scheme' | 'targets' | 'bulletin'

const told = shallowReactive(new Map<UnfinishedWork, () => boolean>())

/** Said by the store that keeps the work, so that asking for it does not bring the store's code along. */
export function tellUnfinished(work: UnfinishedWork, isOpen: () => boolean): void {
  told.set(work, isOpen)
}

export const unfinishedWork = computed(() => [...told].filter(([, isOpen]) => isOpen()).map(([work]) => work))
