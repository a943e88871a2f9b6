const percent = /^[%％‰]$/
const rates = /(?:率|占比|比重|比例|满意度|增速|增幅|完成度)(?:[(（].*[)）])?$/
const scores = /(?:得分|评分|分值|总分|分数|加减分|加分|扣分|指数)(?:[(（].*[)）])?$/
const kinds: readonly (readonly [unit: RegExp, name: RegExp])[] = [
  [/天|日|时|分钟/, /(?:用时|时限|时长|时间|天数|耗时|时效)/],
  [/^[万亿千百]*(?:人|人次|户|户次)$/, /(?:人口|人数|人次|户数|户$|企业|主体)/],
  [/元/, /(?:金额|收入|支出|投资|费用|成本|总值|产值|增加值|贷款|税|资金|额$)/],
  [/^[万亿千百]*(?:件|件次|宗|笔|份|起)$/, /(?:件|受理|办结|办理量|超期|申请|诉求|投诉|材料|评价)/],
  [/次/, /(?:次数|跑动|到现场)/],
  [/^分$/, scores],
  [/个|项|家/, /(?:事项|环节|数|数量|个数|项目|企业|单位)$/],
]

/** The units that a line names: `单位：件、%` two of them. */
function unitsIn(line: string): readonly string[] {
  return line
    .split(/[、,，;；和或]+|\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/**
 * The unit of an indicator out of a line that holds for a whole table: a rate is in percent where the line says percent,
 * and in nothing else; with several others the name must tell which. Undefined where it doesn't.
 */
export function unitOfLine(line: string | undefined, name: string): string | undefined {
  if (line === undefined) return undefined
  const units = unitsIn(line)
  if (rates.test(name)) return units.find((unit) => percent.test(unit))
  const others = units.filter((unit) => !percent.test(unit))
  if (others.length === 0) return units.length === 1 && !/[数量额]$/.test(name) ? units[0] : undefined
  const fitting = kinds.find(([, names]) => names.test(name))
  const found = fitting && others.find((unit) => fitting[0].test(unit))
  if (found !== undefined || others.length > 1) return found
  return scores.test(name) || /用时|时限|时长|天数|排名|名次|位次/.test(name) ? undefined : others[0]
}
