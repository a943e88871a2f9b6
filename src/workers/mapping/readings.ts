import type { Readings } from '../../domain/mapping/likeness'

/** Loaded with the first names that are not known by themselves: most files need none of it. */
export async function readingsFrom(): Promise<Readings> {
  // @ts-expect-error The package types its search alone; this is the table of letters that it searches by.
  const { dict } = (await import('pinyin-match/src/simplified_dict.js')) as { dict: Record<string, string> }
  const readings = new Map<string, string>()
  for (const [reading, letters] of Object.entries(dict))
    for (const letter of letters) {
      const before = readings.get(letter)
      readings.set(letter, before === undefined ? reading : `${before} ${reading}`)
    }
  return (letter) => readings.get(letter)
}
