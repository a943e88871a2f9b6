import type { BulletinChart } from '../../domain/bulletin/bulletinDocument'

/** A chart for those who cannot see it: all that it shows. */
export function describeChart({ title, points }: BulletinChart): string {
  return `${title}: ${points.map(({ label, text }) => `${label} ${text}`).join(', ')}`
}
