import templates from '../../data/targets/templates.json'
import type { Names } from '../domain/names'
import type { Catalogue } from '../domain/catalogue/catalogue'
import { adoptTemplate, type TargetTemplate } from '../domain/targets/adoptTemplate'
import type { TargetSet } from '../domain/targets/target'

/** A published set of targets to start one's own from. */
export interface TargetTemplateEntry {
  readonly id: string
  readonly names: Names
}

export const builtinTargets: readonly TargetTemplateEntry[] = templates

/** As texts, each in a chunk of its own: the page that needs none loads none. */
const texts: Readonly<Record<string, () => Promise<{ default: string }>>> = {
  '354560': () => import('../../data/targets/354560.json?raw'),
  'three-years': () => import('../../data/targets/three-years.json?raw'),
  'one-visit-dongsheng': () => import('../../data/targets/one-visit-dongsheng.json?raw'),
  'one-visit-zhejiang': () => import('../../data/targets/one-visit-zhejiang.json?raw'),
  'small-loans': () => import('../../data/targets/small-loans.json?raw'),
}

/** The sets that come with a built-in data package, and the first year of those that have years. */
const ofPackages: Readonly<Record<string, { readonly ids: readonly string[]; readonly firstYear: number }>> =
  {
    'weekly-example': { ids: ['354560', 'three-years'], firstYear: 2025 },
  }

/** The sets that come with a data package, on its indicators: what it has no figures for is left out. */
export async function targetsOfPackage(name: string, catalogue: Catalogue): Promise<readonly TargetSet[]> {
  const { ids, firstYear } = ofPackages[name] ?? { ids: [], firstYear: 0 }
  const templates = await Promise.all(ids.map(loadBuiltinTargets))
  return templates
    .map((template) => adoptTemplate(template, catalogue, firstYear))
    .map((set) => ({ ...set, targets: set.targets.filter(({ indicator }) => indicator !== '') }))
    .filter(({ targets }) => targets.length > 0)
}

/** A set that is shipped, by its id; throws where there is none. */
export async function loadBuiltinTargets(id: string): Promise<TargetTemplate> {
  const text = await texts[id]!()
  return JSON.parse(text.default) as TargetTemplate
}
