import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const charset = '<meta charset="utf-8" />'

/** For the folder on a web server. */
export const hostedPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  // No form of ours is ever sent, and default-src says nothing of forms.
  "form-action 'none'",
].join('; ')

/** For the single file: its own script, known by its hash, and what that makes. */
export function singlePolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'worker-src blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** In the page itself, since nobody can ask an office to set headers; right after the charset, before any script. */
export function withPolicy(html: string, policy: string): string {
  if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  return html.replace(charset, `${charset}\n    ${meta}`)
}

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) => withPolicy(html, hostedPolicy),
  }
}
