import { periodId } from '../periods/periodId'
import type { Finding } from '../quality/finding'
import type { Objection, PeriodWork, Publication, PublicationBasis } from './publication'

/** Where a period stands (rule W8). Also a published one can be checked, for a correction. */
export interface PeriodStage {
  readonly stage: 'draft' | 'checked'
  /** Checked once, but data, scheme or targets are others since. */
  readonly isStale: boolean
  readonly checkedAt?: number
}

type BasisNames = Pick<PublicationBasis, 'revision'> & {
  readonly scheme?: { readonly code: string; readonly version: number }
  readonly targets: readonly { readonly code: string; readonly version: number }[]
}

/** What figures rest on, as a text: the same where data, scheme and targets are the same. */
export function basisId({ revision, scheme, targets }: BasisNames): string {
  const sets = targets.map(({ code, version }) => `${code} ${version}`).sort()
  return JSON.stringify([revision, scheme ? [scheme.code, scheme.version] : [], sets])
}

/** Whether what was checked, as {@link basisId} has it, were figures of this revision. */
export function isCheckedOn(on: string, revision: string): boolean {
  return on.startsWith(`[${JSON.stringify(revision)},`)
}

/** Whether what is there now is what was checked (rule W8): a draft again once it is not. */
export function stageOf(work: PeriodWork | undefined, basis: BasisNames): PeriodStage {
  const { checked } = work ?? {}
  if (!checked) return { stage: 'draft', isStale: false }
  const isSame = checked.on === basisId(basis)
  return { stage: isSame ? 'checked' : 'draft', isStale: !isSame, checkedAt: checked.at }
}

/** The versions of a period's publication, newest first. */
export function versionsOf(publications: readonly Publication[], id: string): readonly Publication[] {
  return publications
    .filter(({ period }) => periodId(period) === id)
    .sort((one, other) => other.version - one.version)
}

/** Why a period is not published (rule W8). */
export type PublishRefusal = 'unchecked' | 'stale' | 'noCorrection' | 'empty'

/**
 * Whether it can be published: what is there was checked, there is something to publish, and a version after the first says
 * why it was corrected.
 */
export function publishRefusal(
  stage: PeriodStage,
  content: { readonly groups: readonly unknown[]; readonly targets: readonly unknown[] },
  version: number,
  correction: string,
): PublishRefusal | undefined {
  if (content.groups.length + content.targets.length === 0) return 'empty'
  if (stage.stage !== 'checked') return stage.isStale ? 'stale' : 'unchecked'
  return version > 1 && correction.trim() === '' ? 'noCorrection' : undefined
}

/** What whoever checks a period has to look at (rule W8); none of it forbids. */
export interface PeriodWarning {
  readonly code: 'notReported' | 'unscored' | 'totals' | 'findings' | 'objections'
  readonly count: number
}

export interface PeriodToCheck {
  /** Key of the period. */
  readonly period: number
  readonly notReported: number
  /** Without a score, though they have business. */
  readonly unscored: number
  /** Those that nobody has looked into. */
  readonly findings: readonly Finding[]
  readonly objections: readonly Objection[]
}

export function periodWarnings(about: PeriodToCheck): readonly PeriodWarning[] {
  const own = about.findings.filter(({ period }) => period === about.period)
  const isTotal = ({ evidence }: Finding) => evidence.rule === 'sum' || evidence.rule === 'children'
  const totals = own.filter(isTotal).length
  const all: readonly PeriodWarning[] = [
    { code: 'notReported', count: about.notReported },
    { code: 'unscored', count: about.unscored },
    { code: 'totals', count: totals },
    { code: 'findings', count: own.length - totals },
    { code: 'objections', count: about.objections.filter(({ outcome }) => !outcome).length },
  ]
  return all.filter(({ count }) => count > 0)
}
