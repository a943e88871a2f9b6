/**
 * Official names of units and what offices call them for short, long forms first. Only such as mean one unit of a
 * city: 自然资源局 and 自然资源和规划局 are left to be suggested.
 */
const shortForms: readonly (readonly [official: string, short: string])[] = [
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['发展和改革', '发改'],
  ['发展改革', '发改'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['市场监督管理', '市场监管'],
  ['卫生健康', '卫健'],
  ['工业和信息化', '工信'],
  ['经济和信息化', '经信'],
  ['文化广电和旅游', '文广旅'],
  ['文化广电旅游', '文广旅'],
  ['文化和旅游', '文旅'],
  ['交通运输', '交通'],
  ['退役军人事务', '退役军人'],
  ['医疗保障', '医保'],
  ['应急管理', '应急'],
  ['城市管理', '城管'],
  ['教育体育', '教体'],
  ['行政审批服务', '行政审批'],
  ['政务服务管理', '政务服务'],
  ['机关事务管理', '机关事务'],
  ['民族宗教事务', '民宗'],
  ['住房公积金管理', '公积金'],
  ['住房公积金', '公积金'],
  ['不动产登记', '不动产'],
  ['高新技术产业开发区', '高新区'],
  ['高新技术开发区', '高新区'],
  ['经济技术开发区', '经开区'],
  ['经济开发区', '经开区'],
  ['金融工作', '金融'],
]

const endings: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/委员会$/, '委'],
  [/办公室$/, '办'],
]

/** Letters that names are compared by: width, case, spaces and the look of brackets make no difference. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

/** 市场监管局 and 城市管理局 do not begin with a city's name; 市政务服务中心 and 市民政局 do. */
const ofCity = /^([^市和与及局委]{2,4})?市(?!场|容|域|直|民(?!政|族|宗|防)|政(?!务|府|协|法))(?=..)/
const unitEnding = /(窗口|局|委|办|厅|署|院|所|处|站|社|队|会|行|区|县|中心|公司|集团)$/
const notCities = /^(智慧|大|小|新|老|中心|特大|省会)城$/

export interface UnitName {
  /** The name that all forms of it share. */
  readonly core: string
  /** The city that it names, blank where none: 示例 of 示例市住建局. */
  readonly city: string
}

/** A unit's name without its city and in its short form: 示例市住房和城乡建设局 and 市住建局 are both 住建局. */
export function unitName(name: string): UnitName {
  const plain = plainName(name).replace(/(党组|管理委员会|管委会)$/, '')
  const match = ofCity.exec(plain)
  const rest = match ? plain.slice(match[0].length) : plain
  const isOfCity = match !== null && unitEnding.test(rest) && !notCities.test(match[1] ?? '')
  let core = (isOfCity ? rest : plain).replace(/[与及]/g, '和')
  for (const [official, short] of shortForms) core = core.replace(official, short)
  for (const [pattern, short] of endings) core = core.replace(pattern, short)
  return { core, city: isOfCity ? (match[1] ?? '') : '' }
}
