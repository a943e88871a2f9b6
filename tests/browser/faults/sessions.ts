import { newId } from '../../../src/storage/newId'
import type { Database } from '../../../src/storage/openDatabase'
import type { ImportChoices, PublishOutcome } from '../../../src/workers/importProtocol'
import { importSession } from '../../../src/workers/importSession'

export type Session = ReturnType<typeof importSession>

export const startOfTime = 1_700_000_000_000

/** A tab's import session; `wait` stands between its steps, where another tab may come in between. */
export function sessionOn(
  database: Database,
  now: () => number = () => startOfTime,
  wait: () => Promise<void> = async () => undefined,
): Session {
  return importSession({
    database,
    now,
    newId,
    reading: (files) => ({
      readPart: async (file, start, end) =>
        new Uint8Array(await files[file]!.slice(start, end).arrayBuffer()),
      finish: async () => {
        await wait()
        return files.map((_, at) => `hash ${at}`)
      },
      end: () => undefined,
    }),
    economies: async () => ({ economies: [], groupings: [] }),
  })
}

/** A file of the World Bank's layout with one indicator a code, and one value of China and Japan in each. */
export function fileWith(values: Readonly<Record<string, number>>): File {
  const rows = Object.entries(values).flatMap(([code, value]) => [
    `"China","CHN","Indicator ${code}","${code}","${value}",`,
    `"Japan","JPN","Indicator ${code}","${code}","",`,
  ])
  const head = ['"Data Source","World Development Indicators",', '', '"Last Updated Date","2020-01-01",', '']
  const header = '"Country Name","Country Code","Indicator Name","Indicator Code","2020",'
  return new File([[...head, header, ...rows].join('\r\n')], 'API_X.csv')
}

/** Plans and publishes, at once or when the user has read the plan. */
export async function importFile(
  session: Session,
  file: File,
  choices: ImportChoices = {},
  read: () => Promise<void> = async () => undefined,
): Promise<PublishOutcome> {
  const planned = await session.plan([file], choices, () => undefined)
  if (!planned.ok) return planned
  await read()
  return session.publish(planned.plan.id, [])
}

export function publishedBy(outcome: PublishOutcome): { dataset: string; revision: string } {
  if (!outcome.ok) throw new Error(`not published: ${outcome.fault.code} ${outcome.fault.cause ?? ''}`)
  return outcome.published
}
