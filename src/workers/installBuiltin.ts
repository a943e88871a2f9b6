import { emptyCatalogue } from '../domain/catalogue/catalogue'
import { readDataPackage } from '../formats/dataPackage/readDataPackage'
import { endImport, startImport, writeDefinitions } from '../storage/imports'
import { publishRevision } from '../storage/publishRevision'
import type { ImportedFile } from '../storage/records'
import { builtinPackages } from './builtinPackages'
import { draftRevision } from './draftRevision'
import { draftStore, mustHold, refusalOf } from './draftStore'
import { finishCatalogue, writtenDefinitions } from './finishCatalogue'
import type { ImportProgress, PublishOutcome } from './importProtocol'
import type { SessionNeeds } from './importSession'
import { hashOfText } from './sha256'

/**
 * Brings a built-in package in through the same way as a file, without a question. Its dataset id is its name,
 * so that of two tabs starting at once only one can create it; the other one finds it there.
 */
export async function installBuiltin(
  { database, now, newId }: SessionNeeds,
  name: string,
  textOf: (url: string) => Promise<string>,
  onProgress: (progress: ImportProgress) => void,
): Promise<PublishOutcome> {
  const builtin = builtinPackages[name]!
  const texts = new Map<string, string>()
  const readText = async (path: string) => {
    const text = await textOf(builtin.files[path]!)
    texts.set(path, text)
    onProgress({ stage: 'reading', file: path, done: texts.size, total: Object.keys(builtin.files).length })
    return text
  }
  const read = await readDataPackage(JSON.parse(await textOf(builtin.descriptor)), readText)
  if (!read.ok) throw new Error(`built-in package ${name}: ${read.issues[0]?.code}`)
  const { tables, context } = read.value
  const importId = newId()
  const files = tables.map(({ file }): ImportedFile => {
    const text = texts.get(file)!
    return {
      name: file,
      size: new TextEncoder().encode(text).length,
      sha256: hashOfText(text),
      encoding: 'utf-8',
    }
  })
  try {
    mustHold(await startImport(database, { id: importId, datasetId: name, files, now: now() }))
    const total = new Set(tables.flatMap((table) => table.indicators.map(({ code }) => code))).size
    const store = draftStore(database, importId, new AbortController().signal, (done) =>
      onProgress({ stage: 'comparing', done, total }),
    )
    const inputs = tables.map((table, at) => ({
      tables: [table],
      context: at === 0 ? context : { groupings: [], definitions: [] },
    }))
    const draft = await draftRevision({ importId, base: emptyCatalogue, files: inputs }, store)
    await store.flush()
    const definitions = writtenDefinitions([context], importId)
    mustHold(await writeDefinitions(database, importId, definitions))
    const published = await publishRevision(database, {
      revisionId: newId(),
      datasetId: name,
      newDataset: { names: context.source?.title ?? {}, builtin: name },
      expectedHead: null,
      catalogue: finishCatalogue(draft.catalogue, [], definitions),
      summary: {
        files: files.map((file) => file.name),
        newCells: draft.indicators.reduce((sum, { difference }) => sum + difference.added, 0),
        changedCells: 0,
        indicators: draft.indicators.length,
      },
      importId,
      createdAt: now(),
    })
    if (published.ok)
      return { ok: true, published: { dataset: name, revision: published.value.id, rankable: true } }
    await endImport(database, importId)
    return published
  } catch (error) {
    await endImport(database, importId)
    return refusalOf(error)
  }
}
