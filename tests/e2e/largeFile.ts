import { fileOf, type GivenFile } from './importFiles'

/** Many indicators of the World Bank's layout; another `version` has other figures everywhere, and those of many `decimals` can't be packed. */
export function largeFile(
  indicators: number,
  version: number,
  { entities = 200, years = 30, decimals = 6 }: { entities?: number; years?: number; decimals?: number } = {},
): GivenFile {
  const columns = Array.from({ length: years }, (_, at) => 1961 + at)
  const lines = [
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2026-10-01",',
    '',
    `"Country Name","Country Code","Indicator Name","Indicator Code",${columns.map((year) => `"${year}"`).join(',')},`,
  ]
  for (let indicator = 0; indicator < indicators; indicator++)
    for (let entity = 0; entity < entities; entity++) {
      const base = version * 1000 + indicator + entity / 7
      const cells = columns.map((year) => `"${(base + year / 13).toFixed(decimals)}"`).join(',')
      lines.push(`"Economy ${entity}","E${entity}","Indicator ${indicator}","T.${indicator}",${cells},`)
    }
  return fileOf('API_large.csv', lines.join('\r\n'))
}
