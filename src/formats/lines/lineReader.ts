/** Reads one line of bytes; false where it has to be read as text instead. */
export type LineReader = (bytes: Uint8Array, from: number, to: number, row: number) => boolean
