import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { locales, type Locale } from '../words/locale'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Read before the first paint, so these two live in localStorage and not in the database. */
function remembered<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
  try {
    const stored = localStorage.getItem(key)
    return allowed.find((value) => value === stored) ?? otherwise
  } catch {
    return otherwise // storage is refused in some private windows
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A preference that cannot be kept is only forgotten.
  }
}

export const usePreferences = defineStore('preferences', () => {
  const locale = ref<Locale>(remembered('duibiao.locale', locales, 'zh-CN'))
  const theme = ref<Theme>(remembered('duibiao.theme', themes, 'auto'))
  const systemDark = matchMedia('(prefers-color-scheme: dark)')
  const prefersDark = ref(systemDark.matches)
  systemDark.addEventListener('change', (event) => (prefersDark.value = event.matches))
  const dark = computed(() => (theme.value === 'auto' ? prefersDark.value : theme.value === 'dark'))

  watch(locale, (value) => remember('duibiao.locale', value))
  watch(theme, (value) => remember('duibiao.theme', value))
  return { locale, theme, dark }
})
