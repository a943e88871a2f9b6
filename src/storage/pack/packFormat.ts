import * as v from 'valibot'
import type { PackContent } from '../../domain/pack/packContent'
import { entryNames } from '../backup/backupFormat'
import { publicationSchema } from '../review/publicationSchema'
import { maybe, strictOf } from '../schemaParts'

/** A zip of a dataset's records as in a backup, each entry with its hash. */
const packFormat = 'duibiao-pack'
export const packVersion = 1
export const packExtension = '.duibiao'

const { manifest, datasets, revisions, schemes, targets, documents, definitions, panels, panelBytes } =
  entryNames
export const packManifestName = manifest
/** All that is in a pack beside its manifest; anything else does not belong there. */
export const packEntries = [
  ...[datasets, revisions, schemes, targets, documents, definitions, panels, panelBytes],
] as const
export type PackEntry = (typeof packEntries)[number]

export interface PackManifest {
  readonly format: typeof packFormat
  readonly version: number
  readonly app: string
  readonly createdAt: number
  /** SHA-256 of every other entry as unpacked. */
  readonly hashes: Readonly<Record<PackEntry, string>>
}

export function packManifest(
  app: string,
  createdAt: number,
  hashes: ReadonlyMap<string, string>,
): PackManifest {
  const listed = Object.fromEntries(packEntries.map((name) => [name, hashes.get(name)!]))
  return {
    ...{ format: packFormat, version: packVersion, app, createdAt },
    hashes: listed as PackManifest['hashes'],
  }
}

/** Read first, so that a newer pack is called newer and not damaged. */
export const packHeadSchema = v.object({
  format: v.literal(packFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const packManifestSchema = strictOf<PackManifest>()({
  format: v.literal(packFormat),
  version: v.literal(packVersion),
  app: v.string(),
  createdAt: v.pipe(v.number(), v.finite()),
  hashes: v.strictObject(
    Object.fromEntries(packEntries.map((name) => [name, hash])) as Record<PackEntry, typeof hash>,
  ),
}) satisfies v.GenericSchema<unknown, PackManifest>

const { period, groups, targets: standings } = publicationSchema.entries
export const packContentSchema = strictOf<PackContent>()({
  format: v.literal(1),
  createdAt: v.pipe(v.number(), v.finite()),
  app: v.string(),
  seen: publicationSchema,
  isPublished: v.boolean(),
  history: v.array(strictOf<PackContent['history'][number]>()({ period, groups, targets: maybe(standings) })),
  suppressed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  suppressedOf: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, PackContent>

/** The content of a document of kind `pack`; undefined where it is none. */
export function readPackContent(content: unknown): PackContent | undefined {
  const parsed = v.safeParse(packContentSchema, content)
  return parsed.success ? parsed.output : undefined
}

/** A hash that is fed piece by piece; which one is the caller's matter. */
export interface Hash {
  readonly add: (bytes: Uint8Array) => unknown
  /** In hexadecimal. */
  readonly finish: () => string
}
