import { describe, expect, it } from 'vitest'
import type { Address } from '../../../src/domain/issue'
import { createWords } from '../../../src/words/allWords'
import { issueSentence } from '../../../src/words/issueSentence'
import en from '../../../src/words/messages/en'

const words = createWords()
words.global.setLocaleMessage('en', en)

describe('where something is', () => {
  const sheet = { file: '甲.xlsx', sheet: '周报' }
  it.each<[Address, string, string]>([
    [{ ...sheet, row: 5, column: 28 }, '《甲.xlsx》工作表“周报” AB5：', '“甲.xlsx” sheet “周报” AB5: '],
    [{ ...sheet, row: 5 }, '《甲.xlsx》工作表“周报”第 5 行：', '“甲.xlsx” sheet “周报” row 5: '],
    [{ ...sheet, column: 3 }, '《甲.xlsx》工作表“周报”第 3 列：', '“甲.xlsx” sheet “周报” column 3: '],
    [{ file: '甲.csv', row: 5, column: 28 }, '《甲.csv》第 5 行第 28 列：', '“甲.csv” row 5 column 28: '],
    [{ file: '甲.csv' }, '《甲.csv》：', '“甲.csv”: '],
  ])('%j is said as people say it', (at, zh, english) => {
    const said = (locale: string) =>
      issueSentence({ code: 'emptyFile', at }, (key, params) => words.global.t(key, params, { locale }))
    expect(said('zh-CN').startsWith(`${zh}文件是空的`)).toBe(true)
    expect(said('en').startsWith(`${english}The file is empty`)).toBe(true)
  })
})
