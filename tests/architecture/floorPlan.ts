/** The floors from the ground up, and the packages each may use beside the floors under it. */
export const floorPlan = [
  { floor: 'domain', packages: [] },
  { floor: 'words', packages: ['vue-i18n'] },
  { floor: 'formats', packages: ['papaparse', '@e965/xlsx', 'fflate'] },
  { floor: 'storage', packages: ['dexie', 'valibot', 'fflate'] },
  { floor: 'charts', packages: ['echarts'] },
  { floor: 'reports', packages: ['docx', 'write-excel-file'] },
  { floor: 'workers', packages: ['comlink', 'pinyin-match'] },
  { floor: 'stores', packages: ['vue', 'pinia'] },
  { floor: 'components', packages: pagePackages() },
  { floor: 'views', packages: pagePackages() },
  { floor: 'app', packages: 'all' },
] as const satisfies readonly { floor: string; packages: readonly string[] | 'all' }[]

function pagePackages() {
  return ['vue', 'vue-router', 'vue-i18n', 'vue-echarts', '@tanstack/vue-virtual', 'pinyin-match']
}

/** Packages that one file alone may know. */
export const onlyKnownTo: Readonly<Record<string, string>> = {
  'vue-echarts': 'src/components/chart/BaseChart.vue',
  '@e965/xlsx': 'src/formats/spreadsheet/parseWorkbook.ts',
}

/** The floor's number, 0 at the ground; undefined for a file that stands on no floor. */
export function heightOf(path: string): number | undefined {
  const height = floorPlan.findIndex(({ floor }) => path.startsWith(`src/${floor}/`))
  return height < 0 ? undefined : height
}
