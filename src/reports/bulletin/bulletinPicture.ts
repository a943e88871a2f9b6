/** A chart as it was drawn, to be set into a file. */
export interface BulletinPicture {
  readonly png: Uint8Array
  /** In any unit: the picture is as wide as the text. */
  readonly width: number
  readonly height: number
  /** What it shows, for those who cannot see it. */
  readonly description: string
}

/** By the name of the chart. */
export type BulletinPictures = ReadonlyMap<string, BulletinPicture>
