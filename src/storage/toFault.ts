import { stored, type Stored, type StorageFault, type StorageFaultCode } from './storageFault'

/** By the error's name, which is all that browsers and Dexie agree on. The first match along the causes wins. */
const codeByName: ReadonlyMap<string, StorageFaultCode> = new Map<string, StorageFaultCode>([
  ['QuotaExceededError', 'quota'],
  ['VersionError', 'newerVersion'],
  ['DatabaseClosedError', 'closed'],
  ['MissingAPIError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['OpenFailedError', 'unavailable'],
  ['NotReadableError', 'unavailable'],
  // A transaction or a connection that died under the work; while opening, no storage is to be had.
  ['InvalidStateError', 'unknown'],
  ['UnknownError', 'unknown'],
  ['AbortError', 'unknown'],
  ['TimeoutError', 'unknown'],
  ['ConstraintError', 'unknown'],
  ['OperationError', 'unknown'],
  ['BulkError', 'unknown'],
])

interface ErrorLike {
  readonly name?: unknown
  readonly message?: unknown
  readonly inner?: unknown
  readonly cause?: unknown
  readonly failures?: unknown
}

function isErrorLike(error: unknown): error is ErrorLike {
  return typeof error === 'object' && error !== null
}

/** An error and what it says caused it: Dexie hides a full disk inside an AbortError or a BulkError. */
function* chainOf(error: unknown, depth = 0): Generator<ErrorLike> {
  if (!isErrorLike(error) || depth > 5) return
  yield error
  yield* chainOf(error.inner, depth + 1)
  yield* chainOf(error.cause, depth + 1)
  if (Array.isArray(error.failures)) yield* chainOf(error.failures[0], depth + 1)
}

/** Names what storage refused. An error that is not storage's is a bug and is thrown on. */
export function toFault(error: unknown): StorageFault {
  let found: StorageFaultCode | undefined
  for (const { name } of chainOf(error)) {
    const code = typeof name === 'string' ? codeByName.get(name) : undefined
    if (code !== undefined && (found === undefined || found === 'unknown')) found = code
  }
  if (found === undefined) throw error
  return { code: found, cause: String(error) }
}

/** Runs work on the database; what storage refuses becomes a value. */
export async function attempt<T>(work: () => PromiseLike<Stored<T>>): Promise<Stored<T>> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, fault: toFault(error) }
  }
}

/** The same for work that can fail in no other way. */
export function attemptValue<T>(work: () => PromiseLike<T>): Promise<Stored<T>> {
  return attempt(async () => stored(await work()))
}
