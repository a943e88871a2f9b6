/** A stretch of text; `figure` names the field that it shows, so that it can be marked and traced. */
export interface BulletinSpan {
  readonly text: string
  readonly figure?: string
  /** The block that it is of, where that is another than its paragraph's. */
  readonly block?: string
}

export interface BulletinColumn {
  readonly label: string
  readonly align: 'left' | 'center' | 'right'
  /** Share of the table's width. */
  readonly width: number
}

/** A table as it is printed: numbers keep all their digits beside the text that is shown. */
export interface BulletinTable {
  readonly id: string
  readonly title: string
  readonly columns: readonly BulletinColumn[]
  readonly rows: readonly (readonly BulletinCell[])[]
  /** Under the table, as 注：, never at the foot of the page. */
  readonly notes: readonly string[]
}

export interface BulletinCell {
  readonly text: string
  readonly value?: number
  readonly figure?: string
}

/** What a chart shows: bars of a ranking, the best first, or a line over periods, the oldest first. */
export interface BulletinChart {
  readonly title: string
  readonly shape: 'bars' | 'line'
  readonly points: readonly BulletinPoint[]
}

/** The value keeps all its digits beside the text that is shown. */
export interface BulletinPoint {
  readonly label: string
  readonly text: string
  readonly value: number
  /** Of a bar. */
  readonly rank?: number
}

export type BulletinPart =
  /** Level 1 is 一、 (黑体), level 2 （一） (楷体). The number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly block: string; readonly spans: readonly BulletinSpan[] }
  | { readonly kind: 'table'; readonly table: BulletinTable }
  /** A picture of it is made when it is shown or exported. */
  | ({ readonly kind: 'chart'; readonly chart: string } & BulletinChart)

/**
 * A bulletin ready to be shown, printed or written (layout after GB/T 9704-2012): its words are final, nothing in it is
 * worked out any more. The page, the .docx, the print and the annex are all made of this.
 */
export interface BulletinDocument {
  /** 报头: name of the bulletin, number of the issue, office, date as they are printed. */
  readonly head: {
    readonly name: string
    readonly issue: string
    readonly office: string
    readonly date: string
  }
  readonly title: string
  /** 报送单位, the line before the text; empty where there is none. */
  readonly to: string
  readonly parts: readonly BulletinPart[]
  /** 附表: each begins a page. */
  readonly annex: readonly BulletinTable[]
  /** 版记: 报, 送, 发. */
  readonly foot: { readonly report: string; readonly send: string; readonly issue: string }
  /** Such as 虚构示例数据, or 内部资料 as the user typed it. */
  readonly mark?: string
}
