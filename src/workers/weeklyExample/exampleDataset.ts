import descriptorText from '../../../data/weekly-example/datapackage.json?raw'
import economiesText from '../../../data/weekly-example/economies.csv?raw'
import groupingsText from '../../../data/weekly-example/groupings.csv?raw'
import { emptyCatalogue, type Entity, type Indicator } from '../../domain/catalogue/catalogue'
import { parseDescriptor } from '../../formats/dataPackage/packageDescriptor'
import { readEconomies } from '../../formats/dataPackage/readEconomies'
import type { BuiltinDataset } from '../importSession'

/** What its ranking opens with: a rate in which the units differ. The log says the rest of it. */
const shownFirst: Indicator = { code: 'cases.step.all.onlineRate', names: {}, kind: 'value' }

/** The invented city before anything is counted: its units, their two groups, and that it is invented. */
export function exampleDataset(): BuiltinDataset {
  const { source } = parseDescriptor(JSON.parse(descriptorText))!
  const { economies, groupings } = readEconomies(economiesText, groupingsText)
  const entities = economies.map((entity, key): Entity => ({ key, ...entity }))
  return {
    name: 'weekly-example',
    names: source.title,
    catalogue: { ...emptyCatalogue, entities, groupings, indicators: [shownFirst], source },
  }
}
