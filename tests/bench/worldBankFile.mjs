import { closeSync, openSync, writeSync } from 'node:fs'

const firstYear = 1960
const yearCount = 65
const entityCount = 266
// A row of half empty cells has about this many bytes.
const bytesPerRow = 695

/**
 * Writes a file like the World Bank's bulk ones: quoted, a column a year, half empty, by country and then
 * by indicator. The same seed and size give the same bytes.
 * @param {string} path
 * @param {number} megabytes
 * @param {number} seed
 * @returns {{ indicators: string[], rows: number }} the codes of the indicators in it
 */
export function writeWorldBankFile(path, megabytes, seed) {
  const random = mulberry32(seed)
  const indicatorCount = Math.max(1, Math.round((megabytes * 1e6) / bytesPerRow / entityCount))
  const indicators = Array.from({ length: indicatorCount }, (_, index) => indicatorCode(index))
  const file = openSync(path, 'w')
  try {
    const years = Array.from({ length: yearCount }, (_, index) => String(firstYear + index))
    writeSync(file, line(['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years]))
    for (let entity = 0; entity < entityCount; entity += 1) {
      const rows = indicators.map((code, index) => line(row(entity, code, index, random)))
      writeSync(file, rows.join(''))
    }
  } finally {
    closeSync(file)
  }
  return { indicators, rows: entityCount * indicatorCount }
}

/** As many rows as the whole WDI, and in either style about as many bytes. */
const hugeIndicators = 1500

/**
 * Writes a file of the shape and size of the whole World Development Indicators: 399,000 rows, 65 years, half empty,
 * about 190 MB. Without quotes around every cell there is room for longer figures.
 * @param {string} path
 * @param {boolean} quoted
 * @param {number} seed
 * @returns {{ indicators: string[], rows: number }}
 */
export function writeHugeFile(path, quoted, seed) {
  const random = mulberry32(seed)
  const indicators = Array.from({ length: hugeIndicators }, (_, index) => indicatorCode(index))
  const joined = quoted ? line : (cells) => `${cells.map(needsQuotes).join(',')}\n`
  const digits = quoted ? [3, 5, 7] : [5, 9, 16]
  const file = openSync(path, 'w')
  try {
    const years = Array.from({ length: yearCount }, (_, index) => String(firstYear + index))
    writeSync(file, joined(['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years]))
    for (let entity = 0; entity < entityCount; entity += 1) {
      const rows = indicators.map((code, index) => {
        const precision = digits[index % digits.length]
        const cells = Array.from({ length: yearCount }, () =>
          random() < 0.5 ? '' : String(Number((random() * 1000).toPrecision(precision))),
        )
        return joined([...namesOf(entity), `Indicator ${index} (% of total)`, code, ...cells])
      })
      writeSync(file, rows.join(''))
    }
  } finally {
    closeSync(file)
  }
  return { indicators, rows: entityCount * hugeIndicators }
}

function needsQuotes(cell) {
  return cell.includes(',') ? `"${cell}"` : cell
}

function namesOf(entity) {
  const letter = (divisor) => String.fromCharCode(65 + (Math.floor(entity / divisor) % 26))
  return [`Economy, ${letter(26)}${letter(1)} of the seed`, `Q${letter(26)}${letter(1)}`]
}

function row(entity, code, indicator, random) {
  const cells = Array.from({ length: yearCount }, () => (random() < 0.5 ? '' : figure(indicator, random)))
  return [...namesOf(entity), `Indicator ${indicator} (% of total)`, code, ...cells]
}

/** Figures as they are met: counts, one or two decimals, and mostly all the digits of a double. */
function figure(indicator, random) {
  const kind = indicator % 8
  if (kind === 0) return String(Math.floor(random() * 1e8))
  if (kind === 1) return (random() * 100).toFixed(1)
  if (kind === 2) return (random() * 365).toFixed(2)
  if (kind === 3) return String((random() - 0.5) * 20)
  return String(random() * 10 ** (1 + (kind % 4)))
}

function indicatorCode(index) {
  return `BE.SEED.${String(index).padStart(4, '0')}.ZS`
}

function line(cells) {
  return `"${cells.join('","')}"\n`
}

/** Tommy Ettinger's mulberry32: small, seeded, good enough for test data. */
function mulberry32(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
