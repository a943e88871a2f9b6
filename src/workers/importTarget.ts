import type { FactIndicator } from '../domain/facts/factTable'
import type { Names } from '../domain/names'
import type { ReadFileResult } from '../formats/readResult'
import type { DatasetRecord, RevisionRecord } from '../storage/records'
import type { ImportChoices } from './importProtocol'
import { commonTitle } from './mapping/fileTitle'

export interface Candidate {
  readonly dataset: DatasetRecord
  readonly head: RevisionRecord | undefined
}

export type Target =
  | { readonly kind: 'existing'; readonly dataset: DatasetRecord; readonly head: RevisionRecord | undefined }
  | { readonly kind: 'new'; readonly names: Names }

/**
 * Where an import goes: as the user says; else into the user's dataset that came from the same source or already
 * has one of these indicators; else into a new one. Never by itself into a built-in one: its years may be editions.
 */
export function importTarget(
  choices: ImportChoices,
  candidates: readonly Candidate[],
  results: readonly ReadFileResult[],
): Target {
  const { target } = choices
  if (target && 'new' in target) return { kind: 'new', names: target.new }
  if (target) {
    const chosen = candidates.find(({ dataset }) => dataset.id === target.dataset)
    if (chosen) return { kind: 'existing', ...chosen }
  }
  const own = candidates.find(
    (candidate) => candidate.dataset.builtin === undefined && isAkin(candidate, results),
  )
  return own ? { kind: 'existing', ...own } : { kind: 'new', names: newNames(results) }
}

function isAkin({ head }: Candidate, results: readonly ReadFileResult[]): boolean {
  if (!head) return false
  const { source, indicators } = head.catalogue
  const title = source.title.en ?? source.title.zh
  const codes = new Set(indicators.map(({ code }) => code))
  const names = new Set(indicators.map((indicator) => indicator.names.zh ?? indicator.names.en))
  // 投资额(万元) is coded by its header, and the dataset may know it as 投资额(元).
  const isKnown = ({ code, names: { zh, en } }: FactIndicator): boolean =>
    codes.has(code) || (code.startsWith(zh ?? en ?? code) && names.has(zh ?? en))
  return results.some(({ context, tables, caseTable }) => {
    if (caseTable) return head.catalogue.cases !== undefined
    const theirs = context.source?.title.en ?? context.source?.title.zh
    if (theirs !== undefined) return theirs === title
    return tables.some((table) => table.indicators.some((indicator) => isKnown(indicator)))
  })
}

function newNames(results: readonly ReadFileResult[]): Names {
  const named = results.find(({ context }) => context.source)?.context.source?.title
  if (named) return named
  const read = results.filter(({ tables }) => tables.length > 0)
  // A week's sheet made for people begins a dataset of all weeks.
  if (read.some(({ layout }) => layout === 'madeTable'))
    return { zh: commonTitle(read.map(({ file }) => file.replace(/ › .*$/, ''))) }
  const file = (read[0] ?? results[0])?.file ?? ''
  return { zh: file.replace(/\.[^.]+$/, '') }
}
