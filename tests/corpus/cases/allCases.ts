import type { SheetCase } from '../sheetCase'
import { cells } from './cells'
import { fromOffices } from './fromOffices'
import { headers } from './headers'
import { oddities } from './oddities'
import { periods } from './periods'
import { places } from './places'
import { shapes } from './shapes'
import { totals } from './totals'

export const allCases: readonly SheetCase[] = [
  ...shapes,
  ...headers,
  ...periods,
  ...totals,
  ...cells,
  ...places,
  ...oddities,
  ...fromOffices,
]
