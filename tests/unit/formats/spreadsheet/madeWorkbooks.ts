import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { readFiles } from '../../../../src/formats/readFiles'
import type { ReadFileResult, ReadOptions } from '../../../../src/formats/readResult'

type Bytes = Uint8Array<ArrayBuffer>

/** A workbook of sheets, each made of rows or as SheetJS has it. */
export function bookOf(sheets: Readonly<Record<string, unknown[][] | WorkSheet>>): WorkBook {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets))
    utils.book_append_sheet(book, Array.isArray(sheet) ? utils.aoa_to_sheet(sheet) : sheet, name)
  return book
}

/** A workbook's bytes. */
export function bytesOf(book: WorkBook, bookType: 'xlsx' | 'biff8' | 'biff5' = 'xlsx'): Bytes {
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

/** The workbook after its parts were changed by hand, as other programs write them. */
export function withPart(bytes: Bytes, name: string, change: (text: string) => string): Bytes {
  const parts = unzipSync(bytes)
  parts[name] = strToU8(change(strFromU8(parts[name]!)))
  return new Uint8Array(zipSync(parts))
}

/** Every result of one file. */
export function readBook(
  bytes: Bytes,
  options: ReadOptions = {},
  name = '表.xlsx',
): Promise<ReadFileResult[]> {
  return readFiles([new File([bytes], name)], options)
}
