/** Pages of the menu by what one comes for, each with an outline icon on a 24-pixel grid. */
export const navGroups = [
  {
    name: 'see',
    pages: [
      { name: 'overview', icon: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z' },
      { name: 'rankings', icon: 'M4 6h16M4 12h10M4 18h6' },
      { name: 'gaps', icon: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z' },
      { name: 'scorecards', icon: 'M12 3l8 4.5v9L12 21l-8-4.5v-9z' },
      { name: 'indicators', icon: 'M4 17l5-6 4 3 7-9' },
    ],
  },
  {
    name: 'act',
    pages: [
      { name: 'bulletin', icon: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7' },
      {
        name: 'ledger',
        icon: 'M5 4h14v17H5zM9 2h6v4H9zM8 11l1.5 1.5L12 10M14 11h3M8 17l1.5 1.5L12 16M14 17h3',
      },
    ],
  },
  {
    name: 'keep',
    pages: [
      {
        name: 'data',
        icon: 'M5 6c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3zM5 6v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3',
      },
      { name: 'quality', icon: 'M12 3l7 3v5c0 4.6-2.9 8.2-7 10-4.1-1.8-7-5.4-7-10V6zM9 12l2.2 2.2L15.5 10' },
      { name: 'schemes', icon: 'M12 4v5M6 15v-3h12v3M12 9v6M4 15h4v5H4zM10 15h4v5h-4zM16 15h4v5h-4z' },
    ],
  },
] as const

export type NavPage = (typeof navGroups)[number]['pages'][number]

/** Those at the bottom of a phone, in the order in which a week needs them; the others are behind 更多. */
const mainNames: readonly string[] = ['overview', 'rankings', 'gaps', 'bulletin']
const pages: readonly NavPage[] = navGroups.flatMap((group): readonly NavPage[] => group.pages)
export const mainPages = pages.filter(({ name }) => mainNames.includes(name))
export const morePages = pages.filter(({ name }) => !mainNames.includes(name))
