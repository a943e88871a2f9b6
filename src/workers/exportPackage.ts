import { packageDescriptor, type DescribedFile } from '../reports/dataPackage/packageDescriptor'
import { packageFiles } from '../reports/dataPackage/packageFiles'
import { attemptBackup, Refusal } from '../storage/backup/refusal'
import { writeZip, type ZipWriter } from '../storage/backup/zipWriter'
import type { Database } from '../storage/openDatabase'
import { readDefinitions, readHead, readPanel } from '../storage/reading'
import type { Stored } from '../storage/storageFault'
import type { ExportedPackage, PackageRequest } from './backupProtocol'
import { Sha256 } from './sha256'

const encoder = new TextEncoder()

/** What a dataset shows now as a zip that another office's page opens; case logs are in it as their figures alone. */
export function exportPackage(
  database: Database,
  { datasetId, title, suppresses, now }: PackageRequest & { readonly now: number },
  onProgress: (done: number, total: number) => void,
): Promise<Stored<ExportedPackage>> {
  return attemptBackup(async () => {
    const head = held(await readHead(database, datasetId))
    if (!head) throw new Refusal('datasetGone')
    const { catalogue, number } = head
    const keys = catalogue.indicators.flatMap(({ definition }) => definition ?? [])
    const definitions = held(await readDefinitions(database, keys))
    const zip = writeZip()
    const files: DescribedFile[] = []
    let suppressed = 0
    for await (const { text, suppressed: leftOut, ...file } of packageFiles({
      ...{ catalogue, definitions, suppresses, onProgress },
      panelOf: async ({ panel }) => held(await readPanel(database, panel!)),
    })) {
      const bytes = encoder.encode(text)
      await addEntry(zip, file.path, bytes)
      files.push({ ...file, bytes: bytes.length, sha256: new Sha256().add(bytes).finish() })
      suppressed = Math.max(suppressed, leftOut)
    }
    const created = new Date(now).toISOString()
    const described = { title, source: catalogue.source, revision: number, created, files, suppressed }
    await addEntry(zip, 'datapackage.json', encoder.encode(packageDescriptor(described)))
    return { zip: zip.finish(), suppressed }
  })
}

async function addEntry(zip: ZipWriter, path: string, bytes: Uint8Array): Promise<void> {
  const entry = zip.begin(path, 'text')
  await entry.push(bytes)
  entry.end()
}

function held<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Refusal(stored.fault)
  return stored.value
}
