import type { Translate } from './issueSentence'

/** A fault of storage as a sentence that says what did not happen and what to do. */
export function faultSentence(
  fault: { readonly code: string; readonly place?: string; readonly cause?: string },
  t: Translate,
): string {
  return t(`faults.${fault.code}`, { place: fault.place ?? '', cause: fault.cause ?? fault.code })
}
