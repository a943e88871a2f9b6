import type { ItemMeasure } from '../../domain/approvals/itemCounts'
import { headerKey } from '../layouts/columnRoles'

/** What a column of an item list holds. */
export type ItemColumn =
  | 'name'
  | 'code'
  | 'department'
  | 'statutory'
  | 'promised'
  | 'visits'
  | 'onlineLevel'
  | 'kind'
  | 'cases'
  | 'materials'
  | 'materialsBefore'
  | 'materialsNow'
  | 'steps'
  | 'stepsBefore'
  | 'stepsNow'
  | 'statutoryUnit'
  | 'promisedUnit'

// Header keys have lost their brackets: 法定时限（工作日） is 法定时限工作日.
const limit = '(?:办结|办理|审批)?(?:时限|期限)'
const limitUnit = '(?:个?工作日|工作天|自然日|天|日|个?月)?'
const patterns: readonly (readonly [column: ItemColumn, pattern: RegExp])[] = [
  ['name', /^(?:政务服务|办事|审批|行政审批)?(?:主项|子项)?事项(?:名称)?$/],
  ['code', /^(?:政务服务|办事)?事项(?:编码|代码|编号)$|^(?:实施|基本)编码$/],
  [
    'department',
    /^(?:实施|办理|审批|责任|牵头)(?:主体|部门|机构|单位)(?:名称)?$|^(?:部门|部门名称|单位名称)$/,
  ],
  ['statutoryUnit', new RegExp(`^法定${limit}单位$`)],
  ['promisedUnit', new RegExp(`^承诺${limit}单位$`)],
  ['statutory', new RegExp(`^法定${limit}${limitUnit}$`)],
  ['promised', new RegExp(`^承诺${limit}${limitUnit}$`)],
  ['visits', /^(?:最多)?(?:到现场|到办事现场|跑动|跑腿|到场)次数次?$/],
  ['onlineLevel', /^(?:网办|网上办理|网上办事|互联网办理)(?:深度|程度)$/],
  ['kind', /^办件类型$/],
  ['cases', /^(?:年|全年|年度)?(?:办件|业务|受理)(?:量|数|数量)$/],
  ['materialsBefore', /^(?:原|精简前|改革前|压减前)(?:申请|申报)?材料(?:数|数量|份数)?$/],
  ['materialsNow', /^(?:现|精简后|改革后|压减后)(?:申请|申报)?材料(?:数|数量|份数)?$/],
  ['materials', /^(?:申请|申报)?材料(?:数|数量|份数)?(?:原现|前后)?份?$/],
  ['stepsBefore', /^(?:原|精简前|改革前|压减前)(?:办理|审批)?环节(?:数|数量)?$/],
  ['stepsNow', /^(?:现|精简后|改革后|压减后)(?:办理|审批)?环节(?:数|数量)?$/],
  ['steps', /^(?:办理|审批)?环节(?:数|数量)?(?:原现|前后)?个?$/],
]

const isUnit = (key: string) => /^(?:时限)?单位$/.test(key)

/** The columns of an item list by their headers, counted from 0; of two that hold the same, the first. */
export function itemColumns(header: readonly string[]): ReadonlyMap<ItemColumn, number> {
  const columns = new Map<ItemColumn, number>()
  let limitBefore: 'statutory' | 'promised' | undefined
  header.forEach((text, column) => {
    const key = headerKey(text)
    const found =
      isUnit(key) && limitBefore
        ? (`${limitBefore}Unit` as const)
        : patterns.find(([, pattern]) => pattern.test(key))?.[0]
    if (found !== undefined && !columns.has(found)) columns.set(found, column)
    limitBefore = found === 'statutory' || found === 'promised' ? found : undefined
  })
  return columns
}

const measured: readonly ItemColumn[] = [
  'statutory',
  'promised',
  'visits',
  'onlineLevel',
  'materials',
  'materialsNow',
  'steps',
  'stepsNow',
]

/** Whether a header is that of an item list: of items, with at least two of what is stated of them, and no cases. */
export function isItemHeader(header: readonly string[]): boolean {
  const columns = itemColumns(header)
  const stated = measured.filter((column) => columns.has(column)).length
  const isCaseLog = header.some((text) => /^(?:申请|受理|办结|完成)(?:时间|日期)$/.test(headerKey(text)))
  return columns.has('name') && stated >= 2 && !isCaseLog
}

/** The unit in a limit's own header, `法定时限（工作日）`; blank where it has none. */
export function headerUnit(header: string): string {
  return /[(（]([^()（）]+)[)）]\s*$/.exec(header)?.[1] ?? ''
}

/** The columns that a count may come from, the likeliest first. */
const sources: readonly (readonly [measures: RegExp, columns: readonly ItemColumn[]])[] = [
  [/^(?:visits|atMostOnce|noVisit)/, ['visits']],
  [/^(?:online|whollyOnline)/, ['onlineLevel']],
  [/^(?:kindStated|instant)/, ['kind', 'promised']],
  [/^statutoryDays/, ['statutory']],
  [/^(?:promisedDays|daysSaved)/, ['promised']],
  [/^materials/, ['materials', 'materialsNow']],
  [/^steps/, ['steps', 'stepsNow']],
]

/** The column that a count was taken from, counted from 0: for its provenance (rule D7). */
export function columnOfMeasure(columns: ReadonlyMap<ItemColumn, number>, measure: ItemMeasure): number {
  const found = sources.find(([pattern]) => pattern.test(measure))?.[1].find((column) => columns.has(column))
  return columns.get(found ?? 'name') ?? 0
}
