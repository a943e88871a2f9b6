/** Everything that storage can be refused for, as codes. The sentences are in `words/`. */
export const storageFaultCodes = [
  'quota', // no room left
  'blocked', // another tab keeps an older version open
  'newerVersion', // written by a newer version of this program
  'unavailable', // private mode, storage switched off, or a broken profile
  'closed', // another tab upgraded or cleared the database: reload
  'headMoved', // another tab published since the plan was made: plan again
  'documentMoved', // another tab saved it since it was read: read again
  'missingPanel', // the catalogue names a panel or definition that is not there
  'datasetGone',
  'revisionGone',
  'importEnded', // cancelled, or swept after a day without a sign of life
  'unreadablePanel', // place: panel
  'targetsInvalid', // place: the field that a file could not hold
  'schemeInvalid', // place: the field that a file could not hold, an unfilled number mostly
  'backupTruncated',
  'backupForeign', // not a backup of this program
  'backupNewer',
  'backupInvalid', // place: entry, line and field
  'backupTooLarge', // place: entry
  'exportTooLarge', // a backup file ends at 4 GB: delete datasets first
  'readOnly', // a pack is read, not changed
  'packForeign', // not a pack of this program
  'packNewer',
  'packDamaged', // place: entry
  'packUnreachable', // place: address
  'cancelled',
  'unknown',
] as const

export type StorageFaultCode = (typeof storageFaultCodes)[number]

export interface StorageFault {
  readonly code: StorageFaultCode
  /** The browser's own words, for a report: not for the page. */
  readonly cause?: string
  readonly place?: string
}

/** Expected failures of storage are values. */
export type Stored<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StorageFault }

export function stored<T>(value: T): Stored<T> {
  return { ok: true, value }
}

export function refused(code: StorageFaultCode, place?: string): { ok: false; fault: StorageFault } {
  return { ok: false, fault: place === undefined ? { code } : { code, place } }
}
