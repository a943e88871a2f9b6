import type { InjectionKey, ShallowRef } from 'vue'
import type { Address } from '../../domain/issue'

/** The place in a file that somebody asked to see; files show themselves and mark it. */
export const lookedAt: InjectionKey<ShallowRef<Address | undefined>> = Symbol('looked at')
