import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import type { Router } from 'vue-router'
import { useAppUpdate } from '../stores/appUpdate'
import { useBuiltin } from '../stores/builtin'
import { useDatabase } from '../stores/database'
import { useDatasets } from '../stores/datasets'
import { packInAddress } from '../stores/linkedPack'
import { usePreferences } from '../stores/preferences'
import { unfinishedWork } from '../stores/unfinished'
import { createPageWords, speak } from '../words/pageWords'
import { importWorker } from '../workers/importClient'
import App from './App.vue'
import { createPages } from './router'
import { followAddress } from './followAddress'
import { followExample } from './followExample'
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
    await speak(preferences.locale)
    document.documentElement.lang = preferences.locale
    document.title = `${words.global.t('shell.name')} · ${words.global.t('shell.subtitle')}`
  }
  watch(() => preferences.locale, setLanguage)
  const opening = useDatabase().open()
  const update = useAppUpdate()
  // Parts that cannot be fetched are said by the shell; the words and the page that came with it are there.
  if (preferences.locale !== 'zh-CN') await setLanguage().catch(() => undefined)
  app.use(router)
  await router.isReady().catch(() => router.replace('/rankings'))
  followAddress(router)
  followNode()
  app.mount('#app')
  // A database of a newer build is opened by that build.
  if (!(await opening)) return update.follow()
  await useDatasets().follow()
  await openLinkedPack(router)
  await useBuiltin().installFirst()
  followExample()
  whenIdle(() => importWorker().sweep())
  await untilNothingIsRead()
  whenIdle(() => update.follow())
}

/** A first visit keeps the whole app for later: meanwhile an import has the network and the disk to itself. */
async function untilNothingIsRead(): Promise<void> {
  const isReading = () => useBuiltin().progress !== undefined || unfinishedWork.value.includes('import')
  while (isReading()) await new Promise((resolve) => watch(isReading, resolve, { once: true }))
}

/** A pack beside the page that its address names (`?pack=`). */
async function openLinkedPack(router: Router): Promise<void> {
  const named = packInAddress(location.search, location.hash)
  if (named === undefined) return
  const { usePack } = await import('../stores/pack')
  const opened = await usePack().openLinked(named)
  await router.push(opened ? { path: '/share', query: { d: opened.datasetId } } : { path: '/data' })
}

void start()
