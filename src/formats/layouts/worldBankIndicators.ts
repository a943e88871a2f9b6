import type { Direction } from '../../domain/catalogue/catalogue'
import type { FactIndicator } from '../../domain/facts/factTable'
import { splitUnit } from './indicatorText'
import { chineseIndicator } from './worldBankChinese'

/** Doing Business series of the World Development Indicators, by the beginning of their codes. */
const doingBusiness: readonly (readonly [beginning: string, direction: Direction])[] = [
  ...(
    [
      ...[
        'IC.REG.DURS',
        'IC.REG.PROC',
        'IC.REG.COST',
        'IC.REG.CAP',
        'IC.PRP.DURS',
        'IC.PRP.PROC',
        'IC.PRP.COST',
      ],
      ...[
        'IC.LGL.DURS',
        'IC.LGL.PROC',
        'IC.WRH.DURS',
        'IC.WRH.PROC',
        'IC.ELC.TIME',
        'IC.ELC.DURS',
        'IC.ELC.PROC',
      ],
      ...[
        'IC.TAX.DURS',
        'IC.TAX.PAYM',
        'IC.TAX.TOTL',
        'IC.TAX.LABR',
        'IC.TAX.PRFT',
        'IC.TAX.OTHR',
        'IC.TAX.METG',
      ],
      ...['IC.EXP.', 'IC.IMP.', 'IC.ISV.DURS', 'IC.ISV.COST', 'IC.BUS.EASE.XQ'],
    ] as const
  ).map((beginning) => [beginning, 'lower'] as const),
  ...(
    [
      ...['IC.BUS.EASE.DFRN', 'IC.BUS.DFRN', 'IC.BUS.DISC', 'IC.LGL.CRED', 'IC.CRD.INFO', 'IC.CRD.PUBL'],
      ...['IC.CRD.PRVT', 'IC.ISV.RECV'],
    ] as const
  ).map((beginning) => [beginning, 'higher'] as const),
]

/** Whether an indicator comes from Doing Business, whose edition is named after the year that follows its data. */
export function isDoingBusinessSeries(code: string): boolean {
  return doingBusiness.some(([beginning]) => code.startsWith(beginning))
}

function kindOf(code: string, name: string): FactIndicator['kind'] {
  if (code === 'IC.BUS.EASE.XQ' || /^rank|\brank(?:ing)?\b.*1=|- rank$/i.test(name) || code.endsWith('.RK'))
    return 'rank'
  return code.includes('.DFRN') || /(?:-|–) ?score$/i.test(name) ? 'score' : undefined
}

/** A World Bank indicator by its code and name: unit, kind and direction where the code is a known one. */
export function worldBankIndicator(code: string, name: string): FactIndicator {
  const kind = kindOf(code, name)
  const known = doingBusiness.find(([beginning]) => code.startsWith(beginning))?.[1]
  const direction: Direction | undefined = kind === 'score' ? 'higher' : kind === 'rank' ? 'lower' : known
  const { unit } = splitUnit(name)
  const chinese = chineseIndicator(code)
  return {
    code,
    names: { en: name, ...(chinese ? { zh: chinese.name } : {}) },
    ...(unit ? { unit: { en: unit, ...(chinese?.unit ? { zh: chinese.unit } : {}) } } : {}),
    ...(kind ? { kind } : {}),
    ...(direction ? { direction } : {}),
  }
}
