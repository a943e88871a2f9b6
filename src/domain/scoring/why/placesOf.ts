import type { Scored } from '../scored'

export interface PlaceRow {
  readonly row: number
  readonly weight: number
}

/** Rows of the places that an entity is measured in, with their weights (rule S3); none for most. */
export function placesOf({ scheme, entities }: Scored, row: number): readonly PlaceRow[] {
  const code = entities[row]!.code
  const parts = scheme.places?.find(({ entity }) => entity === code)?.parts ?? {}
  return Object.entries(parts).flatMap(([part, weight]) => {
    const at = entities.findIndex((entity) => entity.code === part)
    return at < 0 ? [] : { row: at, weight }
  })
}
