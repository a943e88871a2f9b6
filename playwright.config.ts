import { defineConfig } from '@playwright/test'
import { chromiumArguments } from './tests/helpers/chromiumArguments.mjs'
import { installedBrowser } from './tests/helpers/findBrowser.mjs'
import { toolOf } from './tests/helpers/toolOf.mjs'

const port = Number(process.env['DUIBIAO_PORT'] ?? 4187)
const address = `http://127.0.0.1:${port}/`
const browser = installedBrowser()
/** Another folder, so that two builds can be tried side by side. */
const built = process.env['DUIBIAO_BUILT'] ?? 'dist'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  // Journeys whose steps are all tried by faster tests too: in the long run.
  testIgnore: process.env['DUIBIAO_LONG'] ? [] : ['**/*.long.e2e.ts'],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'line',
  use: {
    baseURL: address,
    // It would keep all files of the app for every test; tests of being offline let it.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments(), ...(browser ? { executablePath: browser } : {}) },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `"${process.execPath}" "${toolOf('vite')}" preview --outDir "${built}" --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
})
