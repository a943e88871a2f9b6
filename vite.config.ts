import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  // Relative, so that the built folder works under any path of any web server.
  base: './',
  plugins: [vue()],
  worker: { format: 'es' },
  build: { target: 'chrome109', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
})
