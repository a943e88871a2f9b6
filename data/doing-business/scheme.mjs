/** The overall score whose methodology this is; its node is the scheme's root. */
const root = 'DB.OVERALL.1720'

const about = {
  format: 1,
  code: 'doing-business',
  names: { zh: '营商环境报告（DB17–20 方法）', en: 'Doing Business (DB17–20 methodology)' },
  note: {
    zh: '按世界银行《2020 年营商环境报告》的方法，由公布的原始值计算。原始值公布时已取舍到一位小数，因此总分与公布值最多相差 0.02 分，名次可能与公布排名相差一两位（DB2020 中国公布第31位，由此计算为第30位）；公布的名次见“公布排名”指标。没有该项实践的得 0 分；不征增值税或企业所得税的，相应部分不计。11 个经济体按两个城市的得分加权。未作 2020 年 12 月的更正。',
    en: 'The methodology of the World Bank’s Doing Business 2020, applied to the raw values as published. Those are rounded to one decimal, so that overall scores differ from the published ones by up to 0.02 points, and some ranks by a place or two (China in DB2020: published 31st, 30th so); for ranks as published see the indicators “published rank”. Where there is no practice the score is 0; where there is no VAT or no corporate income tax that part is left out. Scores of 11 economies are weighted means of two cities’. The corrections of December 2020 are not applied.',
  },
}

const whole = { weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 1 }

/** Where a tax does not exist its parts do not count, and without any of them the other three quarters do. */
const combinations = {
  'DB.PT.1720': { ...whole, coverage: 0.75 },
  'DB.PT.POSTFILING': { ...whole, coverage: 0 },
}

/** `7/50` of the parent is 14 of 100. */
function weightOf(fraction) {
  const [over, under] = fraction.split('/').map(Number)
  return (100 * over) / under
}

/** Without `score`, and the methodology that the scheme's name has already; the topic stays, for lists out of the tree. */
function namesOf({ zh, en }) {
  return {
    zh: zh.replace(/（DB[^）]*）$/, '').replace(/得分$/, ''),
    en: en.replace(/ \(DB[^)]*\)$/, '').replace(/[:,]? score$/, ''),
  }
}

function measureOf({ code, direction, best, worst, exponent }) {
  const rule = { kind: 'goalposts', best: Number(best), worst: Number(worst) }
  return {
    indicator: code,
    direction,
    rule: exponent === '' ? rule : { ...rule, exponent: Number(exponent) },
    whenMissing: { noPractice: 0 },
  }
}

function nodeOf(indicator) {
  const { code, kind, parent, weight } = indicator
  const combine = combinations[code]
  return {
    code,
    names: namesOf(indicator),
    ...(code === root ? { weight: 100 } : { parent, weight: weightOf(weight) }),
    ...(kind === 'value' && { measure: measureOf(indicator) }),
    ...(combine && { combine }),
  }
}

function placesOf(economies) {
  const places = new Map()
  for (const { code, partOf, weightPercent } of economies)
    if (partOf !== '') places.set(partOf, { ...places.get(partOf), [code]: Number(weightPercent) })
  return Array.from(places, ([entity, parts]) => ({ entity, parts }))
}

/** The scheme that Doing Business 2020 was scored by, from the goalposts and weights of the tables. */
export function buildScheme(indicators, economies) {
  const nodes = indicators.filter(({ code, weight }) => code === root || weight !== '').map(nodeOf)
  const scheme = {
    ...about,
    nodes,
    levels: [whole],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition', tolerance: 1e-9 },
    places: placesOf(economies),
  }
  return JSON.stringify(scheme, undefined, 1) + '\n'
}
