import type { Catalogue } from '../domain/catalogue/catalogue'
import { isolateText } from '../domain/isolateText'
import { nameIn } from '../domain/names'
import type { TargetSet } from '../domain/targets/target'
import type { TargetFileIssue } from '../domain/targets/targetFileIssue'
import type { TargetIssue } from '../domain/targets/targetIssue'
import type { TargetTableIssue } from '../domain/targets/targetTableIssue'
import { targetName, type GapSpeech } from './gapWords'
import { languageOf } from './locale'

/** What is wrong with a target as a sentence: at which stage, what, and what to do. */
export function targetIssueSentence(
  { code, target, stage, params = {} }: TargetIssue,
  set: TargetSet,
  catalogue: Catalogue | undefined,
  { t, locale }: GapSpeech,
): string {
  const at = set.targets[target]!
  const indicator = catalogue?.indicators.find((one) => one.code === at.indicator)
  const words = Object.entries(params).map(([key, value]) => {
    const other = key === 'other' ? set.targets.find((one) => one.code === value) : undefined
    return [key, other ? targetName(other, undefined, locale) : namedIn(key, value)]
  })
  return [
    t('targets.at', { name: targetName(at, indicator, locale) }),
    stage === undefined ? '' : t('targets.stageAt', { number: stage + 1 }),
    t(`targets.check.${code}`, Object.fromEntries(words)),
  ].join('')

  function namedIn(key: string, value: string): string {
    const grouping = catalogue?.groupings.find(({ id }) => id === params['grouping'])
    const found =
      key === 'grouping'
        ? grouping
        : key === 'group'
          ? grouping?.groups.find(({ id }) => id === value)
          : undefined
    return found ? nameIn(found.names, languageOf(locale), value) : isolateText(value)
  }
}

/** What is wrong with a file of targets, with the target and the field as the file has it. */
export function targetFileSentence({ code, path, params = {} }: TargetFileIssue, { t }: GapSpeech): string {
  const [list, at, ...rest] = path
  const isTarget = list === 'targets' && typeof at === 'number'
  const field = isolateText((isTarget ? rest : path).join('.'))
  const place = isTarget
    ? t('targets.file.target', { number: at + 1, path: field })
    : t('targets.file.whole', { path: field })
  return t(`targets.file.${code}`, { ...isolated(params), place })
}

/** What is wrong with a table of targets as a sentence that names the row. */
export function targetTableSentence({ code, row, params = {} }: TargetTableIssue, { t }: GapSpeech): string {
  const at = row === undefined ? '' : t('targets.table.at', { row })
  return `${at}${t(`targets.table.${code}`, isolated(params))}`
}

function isolated(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? isolateText(value) : value,
    ]),
  )
}
