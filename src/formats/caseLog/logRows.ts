/** The first rows of a log; position 0 is row 1. */
export type LogRows = readonly (readonly string[])[]
