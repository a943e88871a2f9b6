import { readFiles } from '../../../src/formats/readFiles'
import type { ReadFileResult, ReadOptions } from '../../../src/formats/readResult'

/** Reads one file made of text or bytes. */
export async function readText(
  content: string | Uint8Array<ArrayBuffer>,
  options: ReadOptions = {},
  name = '数据.csv',
): Promise<ReadFileResult> {
  const results = await readFiles([new File([content], name)], options)
  return results[0]!
}

/** The codes of a result's issues, in order. */
export function codesOf(result: ReadFileResult): string[] {
  return result.issues.map(({ code }) => code)
}
