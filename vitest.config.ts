import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArguments } from './tests/helpers/chromiumArguments.mjs'
import { installedBrowser } from './tests/helpers/findBrowser.mjs'

const browser = installedBrowser()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/{unit,property,golden,architecture}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          environment: 'node',
          // Functions keep nothing between files; to read every module anew for each took as long as the tests.
          isolate: false,
          // The usual number leaves a core to the process that transforms, which has little to do.
          maxWorkers: '100%',
          setupFiles: ['tests/helpers/propertyRuns.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [vue()],
        // A package met only in a worker would else be bundled in the middle of a run, which reloads the tests.
        optimizeDeps: { entries: ['src/**/*.{ts,vue}'], include: ['fast-check'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          testTimeout: 60_000,
          maxWorkers: '100%',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: chromiumArguments(),
                ...(browser ? { executablePath: browser } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
