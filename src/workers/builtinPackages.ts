import breadyDescriptor from '../../data/b-ready/datapackage.json?url'
import breadyEconomies from '../../data/b-ready/economies.csv?url'
import breadyGroupings from '../../data/b-ready/groupings.csv?url'
import breadyIndicators from '../../data/b-ready/indicators.csv?url'
import breadyPillars from '../../data/b-ready/observations/pillars.csv?url'
import economiesCsv from '../../data/doing-business/economies.csv?url'
import descriptor from '../../data/doing-business/datapackage.json?url'
import groupingsCsv from '../../data/doing-business/groupings.csv?url'
import indicatorsCsv from '../../data/doing-business/indicators.csv?url'
import constructionPermits from '../../data/doing-business/observations/dealing-with-construction-permits.csv?url'
import contracts from '../../data/doing-business/observations/enforcing-contracts.csv?url'
import credit from '../../data/doing-business/observations/getting-credit.csv?url'
import electricity from '../../data/doing-business/observations/getting-electricity.csv?url'
import insolvency from '../../data/doing-business/observations/resolving-insolvency.csv?url'
import investors from '../../data/doing-business/observations/protecting-minority-investors.csv?url'
import overall from '../../data/doing-business/observations/overall.csv?url'
import property from '../../data/doing-business/observations/registering-property.csv?url'
import starting from '../../data/doing-business/observations/starting-a-business.csv?url'
import taxes from '../../data/doing-business/observations/paying-taxes.csv?url'
import trade from '../../data/doing-business/observations/trading-across-borders.csv?url'
import economyNames from '../../data/economies/economies.csv?url'
import economyGroups from '../../data/economies/groupings.csv?url'

/** A built-in data package: its files by their path inside the package. */
export interface BuiltinPackage {
  readonly descriptor: string
  readonly files: Readonly<Record<string, string>>
}

export const builtinPackages: Readonly<Record<string, BuiltinPackage>> = {
  'doing-business': {
    descriptor,
    files: {
      'economies.csv': economiesCsv,
      'groupings.csv': groupingsCsv,
      'indicators.csv': indicatorsCsv,
      'observations/overall.csv': overall,
      'observations/starting-a-business.csv': starting,
      'observations/dealing-with-construction-permits.csv': constructionPermits,
      'observations/getting-electricity.csv': electricity,
      'observations/registering-property.csv': property,
      'observations/getting-credit.csv': credit,
      'observations/protecting-minority-investors.csv': investors,
      'observations/paying-taxes.csv': taxes,
      'observations/trading-across-borders.csv': trade,
      'observations/enforcing-contracts.csv': contracts,
      'observations/resolving-insolvency.csv': insolvency,
    },
  },
  'b-ready': {
    descriptor: breadyDescriptor,
    files: {
      'economies.csv': breadyEconomies,
      'groupings.csv': breadyGroupings,
      'indicators.csv': breadyIndicators,
      'observations/pillars.csv': breadyPillars,
    },
  },
}

/** The table of economies, by which imported World Bank files get Chinese names and groups. */
export const economyFiles = { economies: economyNames, groupings: economyGroups }
