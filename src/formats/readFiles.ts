import { FileBytes } from './bytes/fileBytes'
import { EntityBook } from './entityBook'
import { GroupBook } from './groupBook'
import { joinMetadata, type PartialResult } from './joinMetadata'
import { readOneFile } from './readOneFile'
import type { ReadShared } from './readShared'
import { defaultLimits, type ReadFileResult, type ReadOptions } from './readResult'

/**
 * Reads files, and the members of zips, into facts: kind by first bytes, then encoding, delimiter and layout by content,
 * never by name. Metadata files read together with data files complete their entities and definitions.
 * A file that can't be read is a result with error issues and no tables.
 *
 * @throws the signal's reason (an AbortError) when aborted
 * @example const [result] = await readFiles([file], { economies })
 */
export async function readFiles(files: readonly File[], options: ReadOptions): Promise<ReadFileResult[]> {
  const shared: ReadShared = {
    options,
    limits: { ...defaultLimits, ...options.limits },
    book: new EntityBook(options.economies ?? []),
    groups: new GroupBook(options.groupings ?? []),
  }
  const results: PartialResult[] = []
  for (const [fileIndex, file] of files.entries()) {
    const { readPart, signal } = options
    const bytes = new FileBytes(file, readPart && ((start, end) => readPart(fileIndex, start, end)), signal)
    results.push(...(await readOneFile(fileIndex, file.name, bytes, shared)))
  }
  return joinMetadata(results, shared.groups)
}
