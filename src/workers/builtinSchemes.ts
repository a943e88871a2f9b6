import type { Scheme } from '../domain/scoring/scheme'

/** The scheme that comes with a built-in data package; undefined where none does. */
export async function schemeOfPackage(_name: string): Promise<Scheme | undefined> {
  return undefined
}
