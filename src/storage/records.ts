import type { CaseCube } from '../domain/approvals/caseCube'
import type { Catalogue, Definition } from '../domain/catalogue/catalogue'
import type { CellEdit } from '../domain/edits/cellEdit'
import type { ImportTemplate } from '../domain/mapping/importTemplate'
import type { CellNote } from '../domain/missing'
import type { Names } from '../domain/names'
import type { PanelOrigins } from '../domain/panel/panel'
import type { ReturnsSummary } from '../domain/returns/returnsSummary'
import type { ScenarioChanges } from '../domain/scoring/scenario'
import type { Scheme } from '../domain/scoring/scheme'
import type { TargetSet } from '../domain/targets/target'

/** A dataset is a name and a pointer: `head` is the revision that is shown, null before the first. */
export interface DatasetRecord {
  readonly id: string
  readonly names: Names
  /** Name of the built-in package that it came from. */
  readonly builtin?: string
  readonly head: string | null
  readonly order: number
  readonly createdAt: number
  /** Opened from a pack: nothing of it is changed here. Where it was fetched from, and its mark there. */
  readonly pack?: { readonly url?: string; readonly etag?: string }
}

export interface ImportedFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly encoding?: string
  readonly layout?: string
  /** Name of the template that it was read by. */
  readonly template?: string
}

/** What a revision changed against its parent, for the list of revisions. */
export interface RevisionSummary {
  readonly files: readonly string[]
  readonly newCells: number
  readonly changedCells: number
  /** Cells taken away, because a file left them blank and it was so chosen. */
  readonly removedCells?: number
  /** Who reported and who did not, where the files were returns. */
  readonly returns?: ReturnsSummary
  readonly indicators: number
  readonly note?: string
  /** A derived indicator, named by the note, came or went; no panel did. */
  readonly derived?: 'added' | 'removed'
  /** How many values were changed by hand. */
  readonly edits?: number
  /** Whose names or mergers were changed; no panel was. */
  readonly history?: string
  /** Made from another dataset, named by the note. */
  readonly copied?: true
}

/** Never changed once written. `number` counts from 1 in its dataset and is never used twice. */
export interface RevisionRecord {
  readonly id: string
  readonly datasetId: string
  readonly number: number
  /** May name a revision that has been swept since. */
  readonly parent: string | null
  readonly importId: string | null
  /** The earlier revision whose catalogue this one brought back. */
  readonly restores?: string
  readonly createdAt: number
  readonly summary: RevisionSummary
  readonly catalogue: Catalogue
}

export type RevisionEntry = Omit<RevisionRecord, 'catalogue'>

/** `bytes` is read by `format` for ever; an upgrade never rewrites it. `importId` is whose writing it was. */
export interface WholePanelRecord {
  readonly id: string
  readonly importId: string
  readonly format: 1
  readonly bytes: ArrayBuffer
  readonly notes: [number, CellNote][]
}

/** The first part of a panel of `size` bytes, which are as in format 1. */
export interface CutPanelRecord extends Omit<WholePanelRecord, 'format'> {
  readonly format: 2
  readonly size: number
}

/** Packed decimals (see `panelDecimals.ts`): `size` bytes, of which the record holds the first part or all. */
export interface PackedPanelRecord extends Omit<WholePanelRecord, 'format'> {
  readonly format: 3
  readonly size: number
}

export type PanelRecord = WholePanelRecord | CutPanelRecord | PackedPanelRecord

/** Parts are counted from 1, for the panel's own record holds one too. */
export interface PanelPartRecord {
  readonly panel: string
  readonly part: number
  readonly importId: string
  readonly bytes: ArrayBuffer
}

/** What a cube's bytes do not hold. Departments are entity keys; nothing here is of one case. */
export interface CubeAbout extends Pick<CaseCube, 'rules' | 'types' | 'layers'> {
  /** The names of its counts, in order. */
  readonly counts: readonly string[]
}

/** Counts of cases by day, department and type: what is kept of case logs. */
export interface CubeRecord {
  readonly id: string
  readonly importId: string
  readonly format: 1
  readonly bytes: ArrayBuffer
  readonly about: CubeAbout
}

/** Shares its id with the panel. */
export interface OriginsRecord {
  readonly id: string
  readonly importId: string
  readonly origins: PanelOrigins
}

export interface DefinitionRecord {
  readonly id: string
  readonly importId: string
  readonly definition: Definition
}

/** `running` protects what it wrote from the sweep while its heartbeat is younger than a day. */
export interface ImportRecord {
  readonly id: string
  readonly datasetId: string
  readonly status: 'running' | 'published' | 'ended'
  readonly files: readonly ImportedFile[]
  readonly startedAt: number
  readonly heartbeat: number
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface SettingRecord {
  readonly key: string
  readonly value: Json
}

/** Never changed once written. `version` counts from 1 in its dataset and code. */
export interface TargetSetRecord {
  readonly id: string
  readonly datasetId: string
  readonly code: string
  readonly version: number
  readonly savedAt: number
  readonly set: TargetSet
}

/** Never changed once written. `version` counts from 1 in its dataset and code. */
export interface SchemeRecord {
  readonly id: string
  readonly datasetId: string
  readonly code: string
  readonly version: number
  readonly savedAt: number
  /** What was changed, in the words of whoever saved it. */
  readonly note?: string
  readonly scheme: Scheme
}

/** A named what-if. Its revision is kept as long as it is: what it was worked out on can be looked up. */
export interface ScenarioRecord {
  readonly id: string
  readonly datasetId: string
  readonly name: string
  readonly savedAt: number
  readonly revisionId: string
  /** The revision's number, which is what people know it by. */
  readonly revision: number
  readonly schemeCode: string
  /** 0 is the scheme that came with the dataset. */
  readonly schemeVersion: number
  /** Id of the period. */
  readonly period: string
  readonly changes: ScenarioChanges
}

/** How files of one shape are read into a dataset. */
export interface TemplateRecord {
  readonly id: string
  readonly datasetId: string
  readonly name: string
  readonly savedAt: number
  readonly usedAt: number
  readonly template: ImportTemplate
}

/** Values changed by hand and not yet published, one draft a dataset. */
export interface EditDraftRecord {
  readonly datasetId: string
  readonly savedAt: number
  readonly edits: readonly CellEdit[]
}

/** What an office writes about a dataset: each kind has its own content and its own schema to read it by. */
export type DocumentKind =
  | 'reviewRules'
  | 'review'
  | 'publication'
  | 'bulletin'
  | 'bulletinTemplate'
  | 'task'
  /** Of a dataset that came as a pack: what its maker saw. */
  | 'pack'

/** A small record whose content is data of its kind, checked when it is read. */
export interface DocumentRecord {
  readonly id: string
  readonly datasetId: string
  readonly kind: DocumentKind
  readonly savedAt: number
  /** The revision that it speaks of, which the sweep leaves. */
  readonly keeps?: string
  readonly content: Json
}
