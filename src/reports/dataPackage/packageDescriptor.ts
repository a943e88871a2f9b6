import type { Source } from '../../domain/catalogue/catalogue'
import type { PackageFile } from './packageFiles'
import { fewest } from '../../domain/pack/smallCells'

export interface DescribedFile extends Omit<PackageFile, 'text' | 'suppressed'> {
  readonly bytes: number
  readonly sha256: string
}

export interface DescriptorInput {
  /** The dataset's own name, for people. */
  readonly title: string
  readonly source: Source
  readonly revision: number
  /** ISO text of when the package was made. */
  readonly created: string
  readonly files: readonly DescribedFile[]
  readonly suppressed: number
}

/** Columns of each kind of table that hold no text. */
const fieldTypes: Readonly<Record<string, string>> = {
  decimals: 'integer',
  order: 'integer',
  rank: 'integer',
  rankOf: 'integer',
  editedAt: 'integer',
  aliases: 'array',
  formula: 'object',
}

/** The `datapackage.json` of an exported dataset (Frictionless Data Package), as text. */
export function packageDescriptor(input: DescriptorInput): string {
  const { title, source, revision, created, files, suppressed } = input
  const { publisher, licence, url, vintage, notice, revisedOnEdition, synthetic } = source
  const descriptor = {
    profile: 'data-package',
    name: 'duibiao-dataset',
    title,
    titles: source.title,
    created,
    duibiao: { format: 1, revision },
    ...(suppressed > 0 && { suppressed: { cells: suppressed, below: fewest } }),
    ...(publisher && { publisher }),
    ...(licence !== undefined && { licenses: [{ name: licence }] }),
    ...(url !== undefined && { sources: [{ title, path: url }] }),
    ...(vintage && { vintage }),
    ...(notice && { notice }),
    ...(revisedOnEdition !== undefined && { revisedOnEdition }),
    ...(synthetic && { synthetic }),
    resources: files.map(({ name, path, role, fields, bytes, sha256 }) => ({
      ...{ name, path, role, profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv' },
      ...{ encoding: 'utf-8', bytes, hash: `sha256:${sha256}` },
      schema: {
        fields: fields.map((field, at) => ({ name: field, type: typeOf(role, field, at) })),
        missingValues: [''],
      },
    })),
  }
  return `${JSON.stringify(descriptor, null, 1)}\n`
}

function typeOf(role: PackageFile['role'], field: string, at: number): string {
  if (role === 'observations') return at < 2 ? 'string' : 'number'
  return fieldTypes[field] ?? 'string'
}
