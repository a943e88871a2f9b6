import type { EntityMention } from '../entityIndex'

/**
 * The economies of which Doing Business studied two cities: it gives the economy a code of its own and lets the
 * largest city have the economy's ISO code (`CHIN` is China, `CHN` is Shanghai, `CHN_Beij` is Beijing).
 */
const twoCities: readonly (readonly [own: string, iso: string, name: string])[] = [
  ['BANG', 'BGD', 'Bangladesh'],
  ['BRAZ', 'BRA', 'Brazil'],
  ['CHIN', 'CHN', 'China'],
  ['INDI', 'IND', 'India'],
  ['INDO', 'IDN', 'Indonesia'],
  ['JAP', 'JPN', 'Japan'],
  ['MEXI', 'MEX', 'Mexico'],
  ['NIGE', 'NGA', 'Nigeria'],
  ['PAKI', 'PAK', 'Pakistan'],
  ['RUSS', 'RUS', 'Russian Federation'],
  ['US', 'USA', 'United States'],
]

const isoByOwnCode = new Map(twoCities.map(([own, iso]) => [own, iso]))
const nameByIso = new Map(twoCities.map(([, iso, name]) => [iso, name]))

/** `Rio de Janeiro` as part of a code: `RioDeJaneiro`. */
function codeOfCity(city: string): string {
  return city
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** An economy or a city (rule D1, a component) as the Doing Business history names it. */
export function doingBusinessMention(code: string, name: string): EntityMention {
  const iso = isoByOwnCode.get(code)
  if (iso !== undefined) return { code: iso, name }
  const base = code.split('_')[0]!
  const economy = nameByIso.get(base)
  if (economy === undefined || !name.startsWith(`${economy} `)) return { code: code || undefined, name }
  const city = name.slice(economy.length + 1)
  return { code: `${base}-${codeOfCity(city)}`, name, kind: 'component', partOf: base }
}
