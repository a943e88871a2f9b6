import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files of `folder`/src whose names end as asked, as paths from `folder` with forward slashes, sorted. */
export function sourceFiles(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .sort()
}
