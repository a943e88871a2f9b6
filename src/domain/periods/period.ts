/**
 * A period (rule D3): it sorts, has a label (in `words/`) and a successor.
 * `issue` is an office's own numbered review period (第12期), dated by its first and last day.
 */
export type Period =
  | { readonly kind: 'year'; readonly year: number; readonly edition?: string }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'day'; readonly date: string }
  | {
      readonly kind: 'issue'
      readonly number: number
      readonly first?: string
      readonly last?: string
      readonly year?: number
    }
