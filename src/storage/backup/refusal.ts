import { refused, type Stored, type StorageFault, type StorageFaultCode } from '../storageFault'
import { attempt } from '../toFault'

/** Carries a fault out of nested readers and writers of a backup; it never leaves this folder. */
export class Refusal extends Error {
  readonly fault: StorageFault

  constructor(reason: StorageFaultCode | StorageFault, place?: string) {
    const fault = typeof reason === 'string' ? refused(reason, place).fault : reason
    super(fault.code)
    this.fault = fault
  }
}

export function attemptBackup<T>(work: () => Promise<T>): Promise<Stored<T>> {
  return attempt(async (): Promise<Stored<T>> => {
    try {
      return { ok: true, value: await work() }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, fault: error.fault }
      throw error
    }
  })
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal('cancelled')
}
