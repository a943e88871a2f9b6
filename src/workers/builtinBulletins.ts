import type { BulletinTemplate } from '../domain/bulletin/bulletinTemplate'

/** The templates that are shipped, for any groups (〔组〕); the usual one first. */
export async function loadBuiltinBulletins(): Promise<readonly BulletinTemplate[]> {
  const texts = await Promise.all([
    import('../../data/bulletin/weekly.json?raw'),
    import('../../data/bulletin/brief.json?raw'),
  ])
  return texts.map((text) => JSON.parse(text.default) as BulletinTemplate)
}
