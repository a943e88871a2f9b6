import { nameIn } from '../../domain/names'
import type { Entity } from '../../domain/catalogue/catalogue'
import type { Fact, FactFields, FigureSource } from '../../domain/bulletin/bulletinFacts'
import type { Period } from '../../domain/periods/period'
import type { GroupRules } from '../../domain/review/reviewRules'
import { periodLabel } from '../periodLabel'
import type { BulletinInput } from './bulletinInput'

/** A sentence of the screen as a document has it: no spaces between Chinese and figures. */
export function tightened(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}≤≥<>=（），、]) (?=\S)|(?<=\S) (?=[\p{Script=Han}≤≥（），、])/gu,
    '',
  )
}

export function periodWords(period: Period, { speech }: Pick<BulletinInput, 'speech'>): string {
  return tightened(periodLabel(period, speech.t))
}

/** 11月16日; with its year where that is asked for. */
export function dayWords(day: string | undefined, withYear = false): string {
  if (day === undefined) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${withYear ? `${year}年` : ''}${month}月${date}日`
}

/** The name of a group as fields and lists bear it; '' where all are ranked together. */
export function groupName({ names }: Pick<GroupRules, 'names'>): string {
  return nameIn(names, 'zh', '').replace(/[{}]/g, '')
}

export function entityName(key: number, { entities }: Pick<BulletinInput, 'entities'>): string {
  const entity: Entity | undefined = entities.get(key)
  return entity ? nameIn(entity.names, 'zh', entity.code) : ''
}

/** A name asks nobody where it comes from; a figure does. */
export function words(text: string): Fact {
  return { text }
}

export function figure(text: string, value: number | undefined, source: FigureSource): Fact {
  return { text, source, ...(value === undefined ? {} : { value }) }
}

export function count(value: number, source: FigureSource): Fact {
  return figure(String(value), value, source)
}

export function fieldsOf(entries: Readonly<Record<string, Fact>>): FactFields {
  return new Map(Object.entries(entries))
}

/** Where a page shows it; the selection in the address goes along. */
export function onPage(page: string, query: Readonly<Record<string, string>> = {}): FigureSource {
  return { page, query }
}
