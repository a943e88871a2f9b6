// Writes this package's economies, observations, descriptor and scheme from the published files of Doing Business.
// indicators.csv and groupings.csv are kept by hand; this checks that they cover the source.
//
//   node data/doing-business/make.mjs [folder of the reference files]

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { buildDescriptor } from './descriptor.mjs'
import { buildScheme } from './scheme.mjs'
import { readSourceEconomies } from './sourceEconomies.mjs'

const firstIndicatorColumn = 5
/** The World Bank's open data dates the ranks of an edition one year earlier. */
const rankColumn = 'DB.OVERALL.RANK'
const ranksOf2018 = { edition: 2018, header: '2017' }
/** Published rank known from the edition itself, not from a file (see the definition of the indicator). */
const singleRanks = [{ economy: 'CHN', year: 2019, rank: '46' }]

/** Rows of a CSV text as records by header; NBSP and outer spaces are cleaned. */
export function readRecords(text) {
  const [header, ...rows] = readRows(text)
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])))
}

function readRows(text) {
  const { data } = Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  return data.map((row) => row.map((cell) => cell.replaceAll('\u00A0', ' ').trim()))
}

export function toCsv(rows) {
  return Papa.unparse(rows, { newline: '\n' }) + '\n'
}

function assertThat(condition, message) {
  if (!condition) throw new Error(message)
}

/** Every column of the source belongs to exactly one indicator, so nothing is left out unseen. */
function columnsOf(header, indicators) {
  const known = new Set(indicators.map((indicator) => indicator.sourceColumn))
  const strange = header.slice(firstIndicatorColumn).filter((name) => !known.has(name))
  assertThat(strange.length === 0, `columns without an indicator: ${strange.join('; ')}`)
  assertThat(known.size === indicators.length, 'two indicators share a source column')
  return new Map(
    indicators.map(({ code, sourceColumn }) => {
      const column = header.indexOf(sourceColumn)
      assertThat(column >= 0, `${code}: the source has no column “${sourceColumn}”`)
      return [code, column]
    }),
  )
}

/** Best, worst and weight in indicators.csv are those of the published table, topic by topic. */
function checkGoalposts(indicators, frontier) {
  const topicOf = (indicator) => indicator.en.split(':')[0].toLowerCase()
  const isTopic = (indicator) => indicator.parent === '' || indicator.parent.startsWith('DB.OVERALL')
  const ours = indicators
    .filter((indicator) => indicator.best !== '' && !isTopic(indicator))
    .map((indicator) => [topicOf(indicator), indicator.best, indicator.worst, indicator.weight].join(' '))
  const theirs = frontier.map((row) => {
    const weight = /^\d+\/\d+/.exec(row.weight_in_topic)?.[0] ?? '1/4'
    return [row.topic.toLowerCase(), row.best, row.worst, weight].join(' ')
  })
  assertThat(ours.sort().join('\n') === theirs.sort().join('\n'), 'goalposts differ from the published ones')
}

/** Published overall ranks by `economy year`; aggregates have none in the file. */
function readPublishedRanks(text, codes) {
  const rows = readRows(text)
  const header = rows.findIndex((row) => row[0] === 'Country Name')
  const column = rows[header].indexOf(ranksOf2018.header)
  const ranks = new Map(singleRanks.map(({ economy, year, rank }) => [`${economy} ${year}`, rank]))
  for (const row of rows.slice(header + 1)) {
    const rank = row[column]
    if (!rank) continue
    assertThat(codes.has(row[1]), `a rank for the unknown economy ${row[1]}`)
    ranks.set(`${row[1]} ${ranksOf2018.edition}`, rank)
  }
  return ranks
}

function addRanks(cells, ranks) {
  for (const [key, rank] of ranks) {
    const row = cells.get(key)
    assertThat(row, `a rank for ${key}, which the source does not have`)
    assertThat(!row.get(rankColumn), `two ranks for ${key}`)
    row.set(rankColumn, rank)
  }
}

/** Texts of the source, cell by cell: `economy year` → indicator → text, in order of economy and year. */
function readCells(rows, columns, codeOf) {
  const cells = rows.map((row) => {
    const texts = new Map()
    for (const [code, column] of columns) texts.set(code, row[column])
    return [`${codeOf.get(row[0])} ${row[1]}`, texts]
  })
  cells.sort(([a], [b]) => (a < b ? -1 : 1))
  assertThat(new Set(cells.map(([key]) => key)).size === cells.length, 'an economy and year stands twice')
  return new Map(cells)
}

function observationFile(cells, codes) {
  const rows = [['economy', 'year', ...codes]]
  for (const [key, texts] of cells) {
    const values = codes.map((code) => texts.get(code))
    if (values.some((text) => text !== '')) rows.push([...key.split(' '), ...values])
  }
  return toCsv(rows)
}

/**
 * The generated files of the package, by path; pure and deterministic.
 * Throws where the source holds something that the package would lose.
 */
export function buildPackage(texts) {
  const [header, ...rows] = readRows(texts.complete)
  const indicators = readRecords(texts.indicators)
  checkGoalposts(indicators, readRecords(texts.frontier))
  const economies = readSourceEconomies(rows, readRecords(texts.economies), readRecords(texts.cityWeights))
  const codeOf = new Map(economies.map((economy) => [economy.sourceCode, economy.code]))
  const cells = readCells(rows, columnsOf(header, indicators), codeOf)
  addRanks(cells, readPublishedRanks(texts.publishedRanks, new Set(codeOf.values())))

  const byFile = groupByFile(indicators)
  const files = new Map([['economies.csv', toCsv(economies)]])
  for (const [file, members] of byFile)
    files.set(
      `observations/${file}.csv`,
      observationFile(
        cells,
        members.map(({ code }) => code),
      ),
    )
  files.set('datapackage.json', buildDescriptor(byFile))
  files.set('scheme.json', buildScheme(indicators, economies))
  return files
}

function groupByFile(indicators) {
  const groups = new Map()
  for (const indicator of indicators)
    groups.set(indicator.file, [...(groups.get(indicator.file) ?? []), indicator])
  return groups
}

/** Reads what `buildPackage` takes; `reference` is the folder of the published files. */
export async function readSource(reference) {
  const here = dirname(fileURLToPath(import.meta.url))
  const paths = {
    complete: join(reference, 'doing-business/db2004_2020_complete.csv'),
    frontier: join(reference, 'doing-business/frontier.csv'),
    cityWeights: join(reference, 'doing-business/city_weights.csv'),
    publishedRanks: join(reference, 'world-bank-files/API_IC.BUS.EASE.XQ_DS2_lf_preamble.csv'),
    indicators: join(here, 'indicators.csv'),
    economies: join(here, '../economies/economies.csv'),
  }
  const read = Object.entries(paths).map(async ([name, path]) => [name, await readFile(path, 'utf8')])
  return Object.fromEntries(await Promise.all(read))
}

async function main(reference) {
  const here = dirname(fileURLToPath(import.meta.url))
  await mkdir(join(here, 'observations'), { recursive: true })
  for (const [path, text] of buildPackage(await readSource(reference))) {
    await writeFile(join(here, path), text)
    console.log(`${path}: ${(text.length / 1000).toFixed(0)} kB`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv[2] ?? '../shared/reference')
