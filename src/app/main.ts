import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { useBuiltin } from '../stores/builtin'
import { useDatabase } from '../stores/database'
import { useDatasets } from '../stores/datasets'
import { usePreferences } from '../stores/preferences'
import { speak } from '../words/i18n'
import { createPageWords, learnWords } from '../words/pageWords'
import { importWorker } from '../workers/importClient'
import App from './App.vue'
import { createPages } from './router'
import { followAddress } from './followAddress'
import { followNode } from './followNode'
import { whenIdle } from './whenIdle'
import './styles/tokens.css'
import './styles/base.css'

async function start(): Promise<void> {
  const words = createPageWords()
  const router = createPages()
  const app = createApp(App).use(createPinia()).use(words)
  const preferences = usePreferences()
  watch(
    () => preferences.dark,
    (dark) => (document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'),
    { immediate: true },
  )
  const setLanguage = async () => {
    await speak(words, preferences.locale)
    document.documentElement.lang = preferences.locale
    document.title = `${words.global.t('shell.name')} · ${words.global.t('shell.subtitle')}`
  }
  watch(() => preferences.locale, setLanguage)
  const opening = useDatabase().open()
  if (preferences.locale !== 'zh-CN') await setLanguage()
  app.use(router)
  await router.isReady()
  followAddress(router)
  followNode()
  app.mount('#app')
  if (!(await opening)) return
  await useDatasets().follow()
  await useBuiltin().installFirst()
  await learnWords()
  whenIdle(async () => {
    await useBuiltin().installBeside()
    await importWorker().sweep()
  })
}

void start()
