/** Source codes that differ from today's; the source gives plain ISO codes to the larger of two cities. */
const economyCodes = {
  BANG: 'BGD',
  BRAZ: 'BRA',
  CHIN: 'CHN',
  INDI: 'IND',
  INDO: 'IDN',
  JAP: 'JPN',
  MEXI: 'MEX',
  NIGE: 'NGA',
  PAKI: 'PAK',
  RUSS: 'RUS',
  US: 'USA',
  KSV: 'XKX',
  ROM: 'ROU',
  TMP: 'TLS',
  WBG: 'PSE',
  ZAR: 'COD',
}

/** Source code → part of, code, names, and its name in the table of weights where that differs. */
const cities = {
  BGD: ['BGD', 'Dhaka', 'Dhaka', '达卡'],
  BGD_Chit: ['BGD', 'Chittagong', 'Chittagong', '吉大港'],
  BRA: ['BRA', 'SaoPaulo', 'São Paulo', '圣保罗'],
  BRA_Rio: ['BRA', 'RioDeJaneiro', 'Rio de Janeiro', '里约热内卢'],
  CHN: ['CHN', 'Shanghai', 'Shanghai', '上海'],
  CHN_Beij: ['CHN', 'Beijing', 'Beijing', '北京'],
  IDN: ['IDN', 'Jakarta', 'Jakarta', '雅加达'],
  IDN_Sura: ['IDN', 'Surabaya', 'Surabaya', '泗水'],
  IND: ['IND', 'Mumbai', 'Mumbai', '孟买'],
  IND_Delh: ['IND', 'Delhi', 'Delhi', '德里'],
  JPN: ['JPN', 'Tokyo', 'Tokyo', '东京'],
  JPN_Osak: ['JPN', 'Osaka', 'Osaka', '大阪'],
  MEX: ['MEX', 'MexicoCity', 'Mexico City', '墨西哥城'],
  MEX_Mont: ['MEX', 'Monterrey', 'Monterrey', '蒙特雷'],
  NGA: ['NGA', 'Lagos', 'Lagos', '拉各斯'],
  NGA_Kano: ['NGA', 'Kano', 'Kano', '卡诺'],
  PAK: ['PAK', 'Karachi', 'Karachi', '卡拉奇'],
  PAK_Laho: ['PAK', 'Lahore', 'Lahore', '拉合尔'],
  RUS: ['RUS', 'Moscow', 'Moscow', '莫斯科'],
  RUS_Sai: ['RUS', 'SaintPetersburg', 'Saint Petersburg', '圣彼得堡', 'St. Petersburg'],
  USA: ['USA', 'NewYorkCity', 'New York City', '纽约市'],
  USA_Losa: ['USA', 'LosAngeles', 'Los Angeles', '洛杉矶'],
}

/** Measured by the source in two editions, and left out of its rankings of 190 economies. */
const unranked = new Set(['LIE'])

const regions = {
  'High income: OECD': 'OEC',
  'East Asia & Pacific': 'EAS',
  'Europe & Central Asia': 'ECS',
  'Latin America & Caribbean': 'LCN',
  'Middle East & North Africa': 'MEA',
  'South Asia': 'SAS',
  'Sub-Saharan Africa': 'SSF',
}
const incomes = {
  'High income': 'HIC',
  'Upper middle income': 'UMC',
  'Lower middle income': 'LMC',
  'Low income': 'LIC',
}

function needed(value, message) {
  if (value === undefined) throw new Error(message)
  return value
}

function cityOf(sourceCode, name, known, weights) {
  const [partOf, end, en, zh, weighedAs = en] = cities[sourceCode]
  const weight = weights.find(
    (row) => row.city === weighedAs && name === `${row.economy} ${en}`,
  )?.weight_percent
  const country = needed(known.get(partOf), `unknown economy ${partOf}`)
  return {
    code: `${partOf}-${end}`,
    kind: 'component',
    en: `${en} (${country.en})`,
    zh: `${zh}（${country.zh}）`,
    partOf,
    weightPercent: needed(weight, `no weight for ${name}`),
    names: [name, en, zh],
  }
}

function economyOf(sourceCode, name, known) {
  const code = economyCodes[sourceCode] ?? sourceCode
  const { en, zh, aliases } = needed(known.get(code), `unknown economy ${sourceCode} ${name}`)
  return {
    code,
    kind: unranked.has(code) ? 'unranked' : 'member',
    en: name,
    zh,
    partOf: '',
    weightPercent: '',
    names: [en, ...aliases.split('|')],
  }
}

/** Other spellings of an economy; never one that is another economy's code, as `CHN` is for Shanghai. */
function aliasesOf({ code, en, zh, names }, sourceCode, known) {
  const taken = (name) => known.has(name) && name !== code
  const all = new Set([...names, sourceCode].filter((name) => name !== '' && !taken(name)))
  for (const own of [code, en, zh]) all.delete(own)
  return [...all].join('|')
}

/** Name, region and income group by source code; each must be the same in all years, for one is kept. */
function describedOnce(rows) {
  const found = new Map()
  for (const [sourceCode, , name, region, income] of rows) {
    const known = found.get(sourceCode) ?? { name, region, income }
    if (known.name !== name || known.region !== region || known.income !== income)
      throw new Error(`${sourceCode} is described in two ways`)
    found.set(sourceCode, known)
  }
  return found
}

/**
 * The economies and cities of the source's rows, under today's World Bank codes, in order of code.
 * Names are as the source has them; Chinese names and other spellings come from the table of economies.
 */
export function readSourceEconomies(rows, economies, weights) {
  const known = new Map(economies.map((economy) => [economy.code, economy]))
  const list = Array.from(describedOnce(rows), ([sourceCode, { name, region, income }]) => {
    const isCity = sourceCode in cities
    const economy = isCity ? cityOf(sourceCode, name, known, weights) : economyOf(sourceCode, name, known)
    const aliases = aliasesOf(economy, isCity && !sourceCode.includes('_') ? '' : sourceCode, known)
    const { code, kind, en, zh, partOf, weightPercent } = economy
    return {
      ...{ code, kind, en, zh, partOf, weightPercent },
      region: needed(regions[region], `unknown region ${region}`),
      income: needed(incomes[income], `unknown income group ${income}`),
      aliases,
      sourceCode,
    }
  })
  return list.sort((a, b) => (a.code < b.code ? -1 : 1))
}
