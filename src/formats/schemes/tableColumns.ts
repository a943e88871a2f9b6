/** What a column of a pasted table can hold. */
export type ColumnRole =
  | 'code'
  | 'name'
  | 'nameEn'
  | 'parent'
  | 'weight'
  | 'indicator'
  | 'direction'
  | 'best'
  | 'worst'
  | 'target'
  | 'lead'
  | 'support'
  | 'overseer'

export interface TableColumns {
  readonly headerRow: number
  readonly headers: readonly string[]
  readonly roles: ReadonlyMap<ColumnRole, number>
  /** Columns of names by level (一级指标, 二级指标 …), the highest first; none where each row has a name. */
  readonly levels: readonly number[]
  /** For each level its own column of weights, where it has one. */
  readonly levelWeights: ReadonlyMap<number, number>
}

const spellings: Readonly<Record<Exclude<ColumnRole, 'name'>, readonly string[]>> = {
  code: ['代码', '编码', '编号', '指标代码', '指标编码', '指标编号', 'code', 'id'],
  nameEn: ['英文名称', '英文名', '英文', 'englishname', 'nameen'],
  parent: ['上级', '上级指标', '上级代码', '上级编码', '父级', '父指标', 'parent', 'parentcode'],
  weight: ['权重', '分值', '满分', '标准分', '基准分', '分数', 'weight', 'points', 'fullmarks'],
  indicator: ['数据指标', '数据指标代码', '取数指标', 'indicator', 'dataindicator', 'indicatorcode'],
  direction: ['方向', '指标方向', '指标性质', '指标属性', '正逆向', 'direction'],
  best: ['最优', '最优值', '最佳值', 'best', 'bestvalue'],
  worst: ['最差', '最差值', 'worst', 'worstvalue'],
  target: ['目标', '目标值', 'target'],
  lead: ['牵头单位', '牵头部门', '责任单位', '责任部门', 'lead', 'leadunit'],
  support: ['配合单位', '配合部门', '协办单位', '参与单位', 'support', 'supportingunits'],
  overseer: ['分管领导', '分管市领导', '分管负责人', 'overseer'],
}
const roleBySpelling = new Map(
  Object.entries(spellings).flatMap(([role, words]) => words.map((word) => [word, role as ColumnRole])),
)
const namesOfNames = ['名称', '指标名称', '考评指标', '评价指标', '考核指标', 'name', 'indicatorname']
/** The name where there is no other column of names, else the indicator of the data. */
const either = '指标'

const levelDigits = '一二三四五六'
const level = /^(?:([一二三四五六1-6])级(?:指标)?(?:名称)?|level([1-6]))$/
const levelWeight = /^(?:([一二三四五六1-6])级(?:指标)?(?:权重|分值|满分)|level([1-6])weight)$/

/** A title may stand above the header. */
const rowsLookedAt = 10

/** The header of a pasted table and what its columns hold; undefined where no row names its indicators. */
export function tableColumns(rows: readonly (readonly string[])[]): TableColumns | undefined {
  for (const [headerRow, headers] of rows.slice(0, rowsLookedAt).entries()) {
    const columns = columnsOf(headers.map(plainHeader))
    if (columns) return { headerRow, headers: headers.map((header) => header.trim()), ...columns }
  }
  return undefined
}

/** Without width, case, blanks, and a unit in brackets: 权重（%） is 权重. */
function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '')
    .replace(/\(.*\)$/, '')
}

function columnsOf(
  headers: readonly string[],
): Pick<TableColumns, 'roles' | 'levels' | 'levelWeights'> | undefined {
  const levels = levelColumns(headers)
  const name = headers.findIndex((header) => namesOfNames.includes(header))
  const other = headers.indexOf(either)
  const nameAt = levels.length > 0 ? -1 : name >= 0 ? name : other
  if (levels.length === 0 && nameAt < 0) return undefined
  const roles = new Map<ColumnRole, number>()
  headers.forEach((header, at) => {
    const role = roleBySpelling.get(header)
    if (role && !roles.has(role)) roles.set(role, at)
  })
  if (nameAt >= 0) roles.set('name', nameAt)
  if (other >= 0 && other !== nameAt && !roles.has('indicator')) roles.set('indicator', other)
  const levelWeights = weightsOfLevels(headers, levels)
  if (levelWeights.size > 0) roles.delete('weight')
  return { roles, levels, levelWeights }
}

function levelNumber(match: RegExpExecArray | null): number | undefined {
  const digit = match?.[1] ?? match?.[2]
  if (digit === undefined) return undefined
  const chinese = levelDigits.indexOf(digit)
  return chinese >= 0 ? chinese : Number(digit) - 1
}

function levelColumns(headers: readonly string[]): readonly number[] {
  const found = headers.flatMap((header, at) => {
    const number = levelNumber(level.exec(header))
    return number === undefined ? [] : [{ number, at }]
  })
  return found.sort((a, b) => a.number - b.number).map(({ at }) => at)
}

/** Named for their level, or, where there are several, standing behind its names. */
function weightsOfLevels(headers: readonly string[], levels: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const plain = headers.flatMap((header, at) => (roleBySpelling.get(header) === 'weight' ? [at] : []))
  if (plain.length > 1)
    for (const at of plain) {
      const behind = levels.filter((column) => column < at).sort((a, b) => b - a)[0]
      if (behind !== undefined && !found.has(levels.indexOf(behind))) found.set(levels.indexOf(behind), at)
    }
  const byNumber = levels.map((at) => levelNumber(level.exec(headers[at]!)))
  headers.forEach((header, at) => {
    const number = levelNumber(levelWeight.exec(header))
    const own = number === undefined ? -1 : byNumber.indexOf(number)
    if (own >= 0) found.set(own, at)
  })
  return found
}
