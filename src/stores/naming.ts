import { defineStore } from 'pinia'
import { computed } from 'vue'
import { nameIn, type Names } from '../domain/names'
import { languageOf } from '../words/locale'
import { usePreferences } from './preferences'

/** Names in the language of the page. */
export const useNaming = defineStore('naming', () => {
  const preferences = usePreferences()
  const language = computed(() => languageOf(preferences.locale))

  function nameOf(thing: { readonly names: Names; readonly code: string }): string {
    return nameIn(thing.names, language.value, thing.code)
  }

  function textOf(names: Names | undefined): string {
    return names ? nameIn(names, language.value, '') : ''
  }

  return { language, nameOf, textOf }
})
