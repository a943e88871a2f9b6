import templates from '../../data/targets/templates.json'
import type { Names } from '../domain/names'
import type { TargetTemplate } from '../domain/targets/adoptTemplate'

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

/** A set that is shipped, by its id; throws where there is none. */
export async function loadBuiltinTargets(id: string): Promise<TargetTemplate> {
  const text = await texts[id]!()
  return JSON.parse(text.default) as TargetTemplate
}
