import type { LayoutSetting, Recogniser, Recognition, TableHead } from './layout'
import { recogniseBready } from './bready'
import { recogniseDataBankLong } from './dataBankLong'
import { recogniseDataBankSeries } from './dataBankSeries'
import { recogniseDataBankWide } from './dataBankWide'
import { recogniseDoingBusinessHistory } from './doingBusinessHistory'
import { recogniseEntityByIndicator } from './entityByIndicator'
import { recogniseItemList } from './itemList'
import { recogniseLongTable } from './longTable'
import { recogniseNationalStatistics } from './nationalStatistics'
import { recogniseSdmxCsv } from './sdmxCsv'
import { recogniseSdmxWide } from './sdmxWide'
import { recogniseTcdata360 } from './tcdata360'
import { recogniseWidePeriods } from './widePeriods'
import { recogniseWorldBankApi } from './worldBankApi'
import { recogniseCountryMetadata } from './worldBankCountryMetadata'
import { recogniseIndicatorMetadata } from './worldBankIndicatorMetadata'
import { recogniseWorldBankNotes } from './worldBankNotes'

/** Every layout there is: a new one is a new file and a line here. */
const recognisers: readonly Recogniser[] = [
  recogniseWorldBankApi,
  recogniseDataBankWide,
  recogniseDataBankLong,
  recogniseDataBankSeries,
  recogniseTcdata360,
  recogniseSdmxCsv,
  recogniseSdmxWide,
  recogniseBready,
  recogniseCountryMetadata,
  recogniseIndicatorMetadata,
  recogniseWorldBankNotes,
  recogniseDoingBusinessHistory,
  recogniseNationalStatistics,
  recogniseItemList,
  recogniseLongTable,
  recogniseWidePeriods,
  recogniseEntityByIndicator,
]

/** The layout that is surest of a table, by its first rows; undefined where none knows it. */
export function recogniseLayout(head: TableHead, setting: LayoutSetting): Recognition | undefined {
  let best: Recognition | undefined
  for (const recognise of recognisers) {
    const found = recognise(head, setting)
    if (found && found.confidence > (best?.confidence ?? 0)) best = found
  }
  return best
}
