import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  // No form of ours is ever sent, and default-src says nothing of forms.
  "form-action 'none'",
].join('; ')

/** In the page itself, since nobody can ask an office to set headers; right after the charset, before any script. */
function contentSecurityPolicy(): Plugin {
  const charset = '<meta charset="utf-8" />'
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml(html) {
      if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`)
      return html.replace(
        charset,
        `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      )
    },
  }
}

export default defineConfig({
  // Relative, so that the built folder works under any path of any web server.
  base: './',
  plugins: [vue(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: { target: 'chrome109', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
})
