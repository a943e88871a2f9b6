import type { Source } from '../../domain/catalogue/catalogue'
import type { Names } from '../../domain/names'

const packageRoles = ['economies', 'groupings', 'indicators', 'observations', 'definitions', 'notes'] as const
export type PackageRole = (typeof packageRoles)[number]

export interface PackageResource {
  readonly name: string
  readonly path: string
  readonly role: PackageRole
}

/** What is used of a `datapackage.json` (Frictionless Data Package, with a `role` on each resource). */
export interface PackageDescriptor {
  readonly source: Source
  /** What stands before the year in the name of an edition, e.g. `DB` of DB2020. */
  readonly edition?: string
  readonly resources: readonly PackageResource[]
  /** A dataset exported from here, every cell as it was; else one of the built-in ones. */
  readonly isExported: boolean
}

type Bag = Readonly<Record<string, unknown>>

function bagOf(value: unknown): Bag | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function namesOf(en: unknown, zh: unknown): Names {
  const [english, chinese] = [textOf(en), textOf(zh)]
  return { ...(english && { en: english }), ...(chinese && { zh: chinese }) }
}

function sourceOf(descriptor: Bag): Source {
  const published = bagOf(listOf(descriptor['sources'])[0]) ?? {}
  const licence = textOf(bagOf(listOf(descriptor['licenses'])[0])?.['name'])
  const url = textOf(published['path'])
  // A title is for everybody's eyes; an exported source may have one in Chinese alone, or none.
  const titles = bagOf(descriptor['titles'])
  const revisedOnEdition = textOf(descriptor['revisedOnEdition'])
  const said = ['publisher', 'vintage', 'notice'].flatMap((field) => {
    const names = bagOf(descriptor[field])
    return names ? [[field, namesOf(names['en'], names['zh'])] as const] : []
  })
  return {
    title: namesOf(
      titles ? titles['en'] : descriptor['title'],
      titles ? titles['zh'] : descriptor['titleZh'],
    ),
    ...Object.fromEntries(said),
    ...(licence && { licence }),
    ...(url && { url }),
    ...(revisedOnEdition && { revisedOnEdition }),
    ...(descriptor['synthetic'] === true && { synthetic: true }),
  }
}

function resourceOf(value: unknown): PackageResource | undefined {
  const resource = bagOf(value)
  const [name, path] = [textOf(resource?.['name']), textOf(resource?.['path'])]
  const role = packageRoles.find((known) => known === resource?.['role'])
  return name && path && role ? { name, path, role } : undefined
}

/** Checks a parsed `datapackage.json` by hand; undefined where it is not one of ours. */
export function parseDescriptor(value: unknown): PackageDescriptor | undefined {
  const descriptor = bagOf(value)
  if (!descriptor) return undefined
  const listed = listOf(descriptor['resources'])
  const resources = listed.map(resourceOf).filter((resource) => resource !== undefined)
  if (listed.length === 0 || resources.length < listed.length) return undefined
  const edition = textOf(descriptor['edition'])
  const isExported = bagOf(descriptor['duibiao'])?.['format'] === 1
  return { source: sourceOf(descriptor), resources, isExported, ...(edition && { edition }) }
}
