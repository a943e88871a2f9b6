/** Left behind by systems and by open workbooks. */
const leftOut = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

interface PlacedFile {
  /** Folders under the chosen one, and the name. */
  readonly path: readonly string[]
  readonly file: File
}

/**
 * The files of a folder as an import takes them, without hidden and lock files. One in a folder below is called by its
 * way, for two units may use one name. Last changed last: of two returns of one unit that is the later.
 */
export function folderFiles(placed: readonly PlacedFile[]): File[] {
  return placed
    .filter(({ path }) => !path.some((part) => leftOut.test(part)))
    .map(({ path, file }) => (path.length > 1 ? renamed(file, path.join(' › ')) : file))
    .sort((a, b) => a.lastModified - b.lastModified || compareNames(a.name, b.name))
}

function renamed(file: File, name: string): File {
  return new File([file], name, { type: file.type, lastModified: file.lastModified })
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a folder picker gives: every file below the folder, with its way from the folder on. */
export function pickedFolder(files: readonly File[]): File[] {
  return folderFiles(files.map((file) => ({ path: file.webkitRelativePath.split('/').slice(1), file })))
}

/** Files that were dropped, and those in dropped folders. Has to be called while the event is handled. */
export function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve([...files])
  return allUnder(entries).then(folderFiles)
}

/** A dropped folder's own name is not part of the way, as it is not where a folder is picked. */
async function allUnder(dropped: readonly FileSystemEntry[]): Promise<PlacedFile[]> {
  const folders = dropped.filter(({ isDirectory }) => isDirectory)
  const inside = await Promise.all(folders.map((folder) => entriesIn(folder as FileSystemDirectoryEntry)))
  const top = [...dropped.filter(isFile), ...inside.flat()]
  return (await Promise.all(top.map((entry) => filesUnder(entry, [])))).flat()
}

async function filesUnder(entry: FileSystemEntry, above: readonly string[]): Promise<PlacedFile[]> {
  const path = [...above, entry.name]
  if (leftOut.test(entry.name)) return []
  if (isFile(entry))
    return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }]
  const inside = await entriesIn(entry as FileSystemDirectoryEntry)
  return (await Promise.all(inside.map((one) => filesUnder(one, path)))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** They come a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
