import type { SchemeIssue } from '../schemeIssue'

type Bounds =
  /** Both included. */
  | { readonly low: number; readonly high: number }
  | { readonly least: number }
  /** Not included. */
  | { readonly above: number }

/** A number that is there must be one, and within its bounds. `field` is the name that the words know. */
export function checkNumber(
  field: string,
  value: number | undefined,
  bounds?: Bounds,
  node?: string,
): readonly SchemeIssue[] {
  if (value === undefined) return []
  const found = Number.isFinite(value) ? bounds && outside(field, value, bounds) : notANumber(field)
  if (!found) return []
  return [node === undefined ? found : { ...found, node }]
}

function notANumber(field: string): SchemeIssue {
  return { code: 'notANumber', params: { field } }
}

function outside(field: string, value: number, bounds: Bounds): SchemeIssue | undefined {
  if ('above' in bounds)
    return value <= bounds.above ? { code: 'notAbove', params: { field, low: bounds.above } } : undefined
  if ('least' in bounds)
    return value < bounds.least ? { code: 'below', params: { field, low: bounds.least } } : undefined
  const { low, high } = bounds
  return value < low || value > high ? { code: 'outOfRange', params: { field, low, high } } : undefined
}
