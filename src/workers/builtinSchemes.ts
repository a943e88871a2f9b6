import templates from '../../data/schemes/templates.json'
import type { Names } from '../domain/names'
import type { Scheme } from '../domain/scoring/scheme'

/** A published scheme to start one's own from. */
export interface SchemeTemplate {
  readonly id: string
  readonly names: Names
}

export const builtinSchemes: readonly SchemeTemplate[] = templates

/** As texts, each in a chunk of its own: the page that needs none loads none. */
const texts: Readonly<Record<string, () => Promise<{ default: string }>>> = {
  'national-18': () => import('../../data/schemes/national-18.json?raw'),
  'b-ready': () => import('../../data/schemes/b-ready.json?raw'),
  'b-ready-pillars': () => import('../../data/b-ready/scheme.json?raw'),
  'doing-business': () => import('../../data/doing-business/scheme.json?raw'),
  'weekly-example': () => import('../../data/weekly-example/scheme.json?raw'),
}

const ofPackages: Readonly<Record<string, string>> = {
  'doing-business': 'doing-business',
  'b-ready': 'b-ready-pillars',
  'weekly-example': 'weekly-example',
}

/** A scheme that is shipped, by its id; throws where there is none. */
export async function loadBuiltinScheme(id: string): Promise<Scheme> {
  const text = await texts[id]!()
  return JSON.parse(text.default) as Scheme
}

/** The scheme that comes with a built-in data package; undefined where none does. */
export async function schemeOfPackage(name: string): Promise<Scheme | undefined> {
  const id = ofPackages[name]
  return id === undefined ? undefined : loadBuiltinScheme(id)
}
