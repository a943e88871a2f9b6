import { pageHelp, type PageName } from './pageHelp'

export type Shortcut =
  { readonly do: 'help' } | { readonly do: 'find' } | { readonly do: 'go'; readonly page: PageName }

/** Milliseconds in which a second key belongs to the first. */
const together = 1500

const pages = new Map<string, PageName>(
  Object.entries(pageHelp).map(([page, { key }]) => [key, page as PageName]),
)

/**
 * What keys ask for, one at a time: `g` waits for the key of a page.
 *
 * @param at when it was pressed, in milliseconds.
 */
export function createShortcuts(): (key: string, at: number) => Shortcut | undefined {
  let sinceG: number | undefined
  return (key, at) => {
    const isSecond = sinceG !== undefined && at - sinceG <= together
    sinceG = undefined
    const page = isSecond ? pages.get(key) : undefined
    if (page !== undefined) return { do: 'go', page }
    if (key === 'g') sinceG = at
    // A Chinese keyboard may have the wide ones on.
    const plain = key.normalize('NFKC')
    if (plain === '?') return { do: 'help' }
    if (plain === '/') return { do: 'find' }
    return undefined
  }
}
