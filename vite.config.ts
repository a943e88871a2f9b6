import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'
import { contentSecurityPolicy } from './build/contentSecurityPolicy.ts'
import { serviceWorker } from './build/serviceWorker.ts'
import { inlineWorkers, packedData, singleFile } from './build/singleFile.ts'

const target = 'chrome109'
const define = { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false }

/** A folder for any web server. */
const hosted: UserConfig = {
  // Relative, so that the built folder works under any path.
  base: './',
  plugins: [vue(), contentSecurityPolicy(), serviceWorker()],
  worker: { format: 'es' },
  build: { target, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  define,
}

/** One file that is opened by a double click. Module workers fail there, so its workers are plain scripts. */
const single: UserConfig = {
  base: './',
  publicDir: false,
  plugins: [inlineWorkers(), packedData(), vue(), singleFile('duibiao.html')],
  worker: { format: 'iife', plugins: () => [inlineWorkers(), packedData()] },
  build: {
    target,
    outDir: 'dist-single',
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  define,
}

export default defineConfig(({ mode }) => (mode === 'single' ? single : hosted))
