import { severityOf } from '../../domain/issue'
import type { PlannedFile } from '../../workers/importProtocol'

/** Files that were read in the same way, by the same header; one alone is a group too. */
export type FileGroup = readonly PlannedFile[]

/**
 * Puts files of one shape together, in the order of each group's first. One that could not be read stands alone, since
 * it has to be looked at.
 */
export function fileGroups(files: readonly PlannedFile[]): FileGroup[] {
  const groups = new Map<string, PlannedFile[]>()
  files.forEach((file, at) => {
    const shape = shapeOf(file) ?? `alone ${at}`
    groups.set(shape, [...(groups.get(shape) ?? []), file])
  })
  return [...groups.values()]
}

export function isUnread({ issues }: PlannedFile): boolean {
  return issues.some((issue) => severityOf(issue) === 'error')
}

/** Undefined for what has no shape: a case log has its own section, and what was not read has no header. */
function shapeOf(file: PlannedFile): string | undefined {
  const { layout, seen, preview, needs, found = [] } = file
  if (layout === undefined || layout === 'caseLog' || isUnread(file)) return undefined
  const header = seen && preview[seen.headerRow - 1]
  if (found.length === 0 && !header) return undefined
  const tables = found.length > 0 ? found.map(({ shape }) => shape) : header!.map(withoutFigures)
  return JSON.stringify([layout, needs, tables])
}

/** Next week's header has another date. */
function withoutFigures(cell: string): string {
  return cell.normalize('NFKC').replace(/[\d\s]+/g, '')
}
