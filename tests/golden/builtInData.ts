import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readDataPackage, type DataPackage } from '../../src/formats/dataPackage/readDataPackage'
import { readEconomies } from '../../src/formats/dataPackage/readEconomies'

export function dataText(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../data/${path}`, import.meta.url)), 'utf8')
}

/** A built-in package, read as the app reads it. */
export async function readBuiltin(name: string): Promise<DataPackage> {
  const descriptor: unknown = JSON.parse(await dataText(`${name}/datapackage.json`))
  const outcome = await readDataPackage(descriptor, (path) => dataText(`${name}/${path}`))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.value
}

export function readDoingBusiness(): Promise<DataPackage> {
  return readBuiltin('doing-business')
}

export async function readKnownEconomies() {
  return readEconomies(await dataText('economies/economies.csv'), await dataText('economies/groupings.csv'))
}
