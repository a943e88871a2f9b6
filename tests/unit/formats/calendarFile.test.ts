import { describe, expect, it } from 'vitest'
import { readCalendarFile } from '../../../src/formats/workCalendar/readCalendarFile'

const read = (content: string | Uint8Array<ArrayBuffer>) => readCalendarFile(new Blob([content]))
/** 元旦 in GB18030. */
const newYear = [0xd4, 0xaa, 0xb5, 0xa9]
const ascii = (text: string) => [...new TextEncoder().encode(text)]

describe('A1 a calendar from a file', () => {
  it.each([
    ['as published', 'date,kind,name\r\n2027-01-01,holiday,元旦\r\n'],
    ['as an office writes it', '\ufeff日期,类型,名称\n2027/1/1,放假,元旦'],
    [
      'as Excel saves it',
      Uint8Array.from([
        ...ascii('d,k,n\n2027-1-1'.replace('2027-1-1', '2027/1/1')),
        ...ascii(',holiday,'),
        ...newYear,
      ]),
    ],
  ])('is read %s', async (_what, content) => {
    expect(await read(content)).toEqual({
      ok: true,
      days: [{ date: '2027-01-01', works: false, name: '元旦' }],
    })
  })

  it('is refused as a whole, with every row that is wrong', async () => {
    expect(await read('日期,类型\n2027-02-30,放假\n2027-01-02,加班\n2027-01-01,放假')).toEqual({
      ok: false,
      faults: [
        { row: 2, column: 'date', text: '2027-02-30' },
        { row: 3, column: 'kind', text: '加班' },
      ],
    })
  })

  it.each([
    ['no dates', '日期,类型\n', 'empty'],
    ['no text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'notText'],
  ])('of %s is said to be so', async (_what, content, reason) => {
    expect(await read(content)).toEqual({ ok: false, reason, faults: [] })
  })
})
