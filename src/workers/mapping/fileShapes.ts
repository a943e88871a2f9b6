import type { ReadFileResult } from '../../formats/readResult'

/** By the file's name as shown. */
export type FileShapes = ReadonlyMap<string, readonly string[]>

/**
 * The shapes of files that were read. Those known before stay: a correction, or what was hidden, changes what is found
 * and not what a file of its kind looks like.
 */
export function fileShapes(results: readonly ReadFileResult[], before: FileShapes | undefined): FileShapes {
  return new Map(
    results.flatMap((result) => {
      const shapes = before?.get(result.file) ?? shapesOf(result)
      return shapes ? [[result.file, shapes] as const] : []
    }),
  )
}

/**
 * What makes files one of a kind, whatever week they are of (rule D10): the shapes of their tables, or, where a layout
 * needs none found, the layout and its header without figures. Undefined for a file that nothing was recognised in.
 */
function shapesOf({ found, layout, seen, preview }: ReadFileResult): readonly string[] | undefined {
  if (layout === 'madeTable' && found && found.length > 0) return found.map(({ shape }) => shape)
  const header = seen && preview[seen.headerRow - 1]
  if (!layout || !header) return undefined
  return [[layout, ...header.map((cell) => cell.normalize('NFKC').replace(/[\d\s]+/g, ''))].join('|')]
}

export function isSameShape(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((shape, at) => shape === b[at])
}
