/** Texts that stand for a reason in the published columns, not for a number. */
const missingValues = [
  '',
  '..',
  'N/A',
  'No Practice',
  'No VAT',
  'No VAT refund per case study scenario',
  'No corporate income tax',
]

const about = {
  profile: 'data-package',
  name: 'doing-business',
  title: 'Doing Business 2004–2020',
  titleZh: '营商环境报告 2004–2020',
  version: '2020',
  sources: [
    {
      title: 'World Bank, Doing Business 2020, historical data sets',
      titleZh: '世界银行《2020 年营商环境报告》历史数据集',
      path: 'https://archive.doingbusiness.org/',
    },
    {
      title: 'World Bank Open Data, IC.BUS.EASE.XQ, updated 2018-03-01 (ranks of DB2018)',
      titleZh: '世界银行公开数据 IC.BUS.EASE.XQ，2018-03-01 更新（DB2018 排名）',
      path: 'https://data.worldbank.org/indicator/IC.BUS.EASE.XQ',
    },
  ],
  publisher: { en: 'World Bank', zh: '世界银行' },
  licenses: [
    {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    },
  ],
  vintage: { en: 'As published in 2019', zh: '2019 年公布版' },
  notice: {
    en: 'Doing Business was discontinued in 2021. Years before 2020 are the series as revised for the 2020 edition; corrections of December 2020 are not applied.',
    zh: '《营商环境报告》已于 2021 年停办。2020 年以前各年为 2020 年版修订后的回溯数据；未作 2020 年 12 月的更正。',
  },
  revisedOnEdition: '2020',
  edition: 'DB',
}

const text = (name) => ({ name, type: 'string' })
const number = (name) => ({ name, type: 'number' })

const tables = [
  {
    name: 'economies',
    path: 'economies.csv',
    role: 'economies',
    schema: {
      fields: [
        ...['code', 'kind', 'en', 'zh', 'partOf'].map(text),
        number('weightPercent'),
        ...['region', 'income', 'aliases', 'sourceCode'].map(text),
      ],
      primaryKey: ['code'],
    },
  },
  {
    name: 'groupings',
    path: 'groupings.csv',
    role: 'groupings',
    schema: {
      fields: [
        ...['dimension', 'dimensionEn', 'dimensionZh', 'id', 'en', 'zh'].map(text),
        { name: 'order', type: 'integer' },
      ],
      primaryKey: ['dimension', 'id'],
    },
  },
  {
    name: 'indicators',
    path: 'indicators.csv',
    role: 'indicators',
    schema: {
      fields: [
        ...['file', 'code', 'kind', 'en', 'zh', 'unitEn', 'unitZh', 'direction'].map(text),
        { name: 'decimals', type: 'integer' },
        ...['parent', 'methodology', 'ranksOf'].map(text),
        ...['best', 'worst'].map(number),
        text('weight'),
        number('exponent'),
        ...['definitionEn', 'definitionZh', 'source', 'sourceColumn'].map(text),
      ],
      primaryKey: ['code'],
    },
  },
]

/** The package's descriptor, with a resource for each file of observations in the order given. */
export function buildDescriptor(indicatorsByFile) {
  const observations = Array.from(indicatorsByFile, ([file, indicators]) => ({
    name: file,
    path: `observations/${file}.csv`,
    role: 'observations',
    schema: {
      fields: [
        text('economy'),
        { name: 'year', type: 'year' },
        ...indicators.map(({ code }) => number(code)),
      ],
      missingValues,
      primaryKey: ['economy', 'year'],
      foreignKeys: [{ fields: ['economy'], reference: { resource: 'economies', fields: ['code'] } }],
    },
  }))
  const resources = [...tables, ...observations].map((resource) => ({
    ...resource,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
  }))
  return JSON.stringify({ ...about, resources }, undefined, 1) + '\n'
}
