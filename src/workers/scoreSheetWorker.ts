import { expose } from 'comlink'
import { scoreScheme } from '../domain/scoring/scoreScheme'
import { scoreSheet } from '../reports/scoreSheet/scoreSheet'
import { writeWorkbook } from '../reports/writeWorkbook'
import { createWords, speak } from '../words/allWords'
import type { ScoreSheetApi } from './scoreSheetProtocol'

const api: ScoreSheetApi = {
  async write({ scheme, locale, ...input }) {
    const words = createWords()
    await speak(words, locale)
    const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)
    const scored = scoreScheme(scheme, input.data)
    return writeWorkbook(scoreSheet({ ...input, scored }, { t, locale }))
  },
  writeSheets: writeWorkbook,
}

expose(api)
