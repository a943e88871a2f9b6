/** A list that a text is said of, item by item; of all of them, or of the first so many. */
export interface EachItem {
  readonly list: string
  readonly limit?: number
  /** What stands between the items of one paragraph; without it, each is a paragraph of its own. */
  readonly joined?: string
  /** Around the whole of them, where there are any. */
  readonly before?: string
  readonly after?: string
}

/**
 * A stretch of a section. In texts, names in braces are fields: `综合得分{综合得分}分`. `when` names a condition. A text
 * that runs on goes on in the paragraph before it.
 */
export type BulletinBlock =
  | {
      readonly kind: 'text'
      readonly id: string
      readonly text: string
      readonly when?: string
      readonly each?: EachItem
      readonly runsOn?: true
    }
  /** Written by whoever drafts the bulletin, every period anew; `hint` says what belongs there. */
  | { readonly kind: 'own'; readonly id: string; readonly hint: string }
  | { readonly kind: 'table'; readonly id: string; readonly table: string; readonly when?: string }
  | { readonly kind: 'chart'; readonly id: string; readonly chart: string; readonly when?: string }

export interface BulletinSection {
  readonly id: string
  /** Without its number (一、), which follows from the order. */
  readonly heading: string
  readonly blocks: readonly BulletinBlock[]
  /** Left out where none of its blocks says anything. */
  readonly isOptional?: boolean
}

/** What an office's bulletins look like; saved and edited by it. Plain data. */
export interface BulletinTemplate {
  readonly format: 1
  readonly code: string
  readonly name: string
  /** 报头, title, 主送 and 版记; fields may stand in each. */
  readonly head: {
    readonly name: string
    readonly issue: string
    readonly office: string
    readonly date: string
  }
  readonly title: string
  readonly to: string
  readonly foot: { readonly report: string; readonly send: string; readonly issue: string }
  readonly sections: readonly BulletinSection[]
  /** Names of tables, each a page of its own at the end. */
  readonly annex: readonly string[]
}

/** A block's own text in place of the template's, and the figures as they were when it was written. */
export interface BlockEdit {
  readonly text: string
  /** Text of each field that stands in it, then. */
  readonly figures: readonly (readonly [field: string, text: string])[]
}

/** What was written for one period: kept beside the template, so that both can change. Plain data. */
export interface BulletinDraft {
  readonly format: 1
  readonly template: BulletinTemplate
  /**
   * By the id of the block, or of a line of the head (`head.issue`, `title`, `foot.send`); ids and fields come from files,
   * so they are no keys of objects.
   */
  readonly edits: readonly (readonly [block: string, edit: BlockEdit])[]
}
