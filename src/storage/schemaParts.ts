import * as v from 'valibot'

/** Pieces of the schemas of backups and of schemes. */
export const maybe = v.exactOptional

/** Wants a schema for every field of T, optional ones too: a field forgotten here would be lost in silence. */
export function objectOf<T>() {
  return <const E extends { readonly [K in keyof T]-?: v.GenericSchema }>(
    entries: E,
  ): v.ObjectSchema<E, undefined> => v.object(entries)
}

/** The same, and refuses fields that T does not have. */
export function strictOf<T>() {
  return <const E extends { readonly [K in keyof T]-?: v.GenericSchema }>(
    entries: E,
  ): v.StrictObjectSchema<E, undefined> => v.strictObject(entries)
}

/** Wants every value that T can have: one forgotten here would make a whole file invalid. */
export function oneOf<T extends string>(values: Readonly<Record<T, true>>): v.GenericSchema<unknown, T> {
  return v.picklist(Object.keys(values) as T[])
}
