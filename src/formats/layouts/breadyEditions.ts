import type { Period } from '../../domain/periods/period'

/** The 50 economies of the first edition, B-READY 2024; later editions have more. */
const firstEdition = new Set(
  (
    'BGD BRB BIH BWA BGR KHM CAF TCD COL CRI CIV HRV SLV EST GMB GEO GHA GRC HKG HUN IDN IRQ KGZ LSO MDG ' +
    'MUS MEX MNE MAR NPL NZL MKD PAK PRY PER PHL PRT ROU RWA WSM SYC SLE SGP SVK TZA TLS TGO VUT VNM PSE'
  ).split(' '),
)

/** Codes that World Bank surveys use for some of them. */
const otherCodes = new Map([
  ['ROM', 'ROU'],
  ['TMP', 'TLS'],
  ['WBG', 'PSE'],
])

/** The edition of a whole table by its economies alone: the first, where they are its 50 and no others. */
export function breadyEdition(codes: readonly string[]): Period | undefined {
  const economies = new Set(codes.map((code) => otherCodes.get(code) ?? code))
  const isFirst =
    economies.size === firstEdition.size && [...economies].every((code) => firstEdition.has(code))
  return isFirst ? { kind: 'year', year: 2024 } : undefined
}
