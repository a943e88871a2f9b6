import type { Direction } from '../catalogue/catalogue'
import type { Names } from '../names'

/** What a name in a file stands for in the dataset. */
export type NameChoice =
  | {
      readonly kind: 'known'
      readonly code: string
      /** Its figures are multiplied by this: 万元 in the file, 元 in the dataset. */
      readonly factor?: number
      /** It was called so until this ISO day (rule W9). */
      readonly formerUntil?: string
    }
  | {
      readonly kind: 'new'
      readonly names?: Names
      /** Of an entity; as the file has it where it is not said. */
      readonly as?: 'member' | 'aggregate'
      /** Group ids by grouping, of an entity. */
      readonly groups?: Readonly<Record<string, string>>
      /** Of an indicator; as the file has it where it is not said. */
      readonly unit?: Names
      readonly direction?: Direction
    }
  | { readonly kind: 'skip' }

/** Decisions by the name of an entity, and by the code of an indicator, as the file has them. Plain data. */
export interface Mapping {
  readonly entities: readonly (readonly [name: string, choice: NameChoice])[]
  readonly indicators: readonly (readonly [code: string, choice: NameChoice])[]
}

export const emptyMapping: Mapping = { entities: [], indicators: [] }
