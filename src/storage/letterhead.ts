import * as v from 'valibot'
import type { Database } from './openDatabase'
import { readSetting, writeSetting } from './settings'
import { stored, type Stored } from './storageFault'

/** An office's own template for the bulletin's file. */
export interface Letterhead {
  readonly name: string
  readonly file: Blob
}

const key = 'letterhead'
const schema = v.strictObject({ name: v.string(), base64: v.pipe(v.string(), v.base64()) })

/** Undefined where none is kept, or none that can be read. */
export async function readLetterhead(database: Database): Promise<Stored<Letterhead | undefined>> {
  const read = await readSetting(database, key)
  if (!read.ok) return read
  const parsed = v.safeParse(schema, read.value)
  if (!parsed.success) return stored(undefined)
  const { name, base64 } = parsed.output
  return stored({ name, file: new Blob([bytesOf(base64)]) })
}

/** Keeps it in the place of any before, as text: settings go into a backup as JSON. */
export async function writeLetterhead(
  database: Database,
  letterhead: Letterhead | undefined,
): Promise<Stored<void>> {
  if (!letterhead) return writeSetting(database, key, null)
  const bytes = new Uint8Array(await letterhead.file.arrayBuffer())
  return writeSetting(database, key, { name: letterhead.name, base64: base64Of(bytes) })
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
