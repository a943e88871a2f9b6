import type { CaseCube } from '../../domain/approvals/caseCube'
import type { Database } from '../openDatabase'
import { stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { decodeCube } from './cubeBytes'

/** The counts of cases that a catalogue names; undefined where there are none. */
export function readCube({ relaxed }: Database, id: string): Promise<Stored<CaseCube | undefined>> {
  return attempt<CaseCube | undefined>(async () => {
    const record = await relaxed.cubes.get(id)
    return record ? decodeCube(record) : stored(undefined)
  })
}
