import { build, preview } from 'vite'
import { projectRoot } from './toolOf.mjs'

const firstPort = 4173

console.log('正在构建…… Building…')
await build({ root: projectRoot, logLevel: 'warn' })
// A taken port is no failure: the next free one is used.
const server = await preview({
  root: projectRoot,
  preview: { host: '127.0.0.1', port: firstPort, strictPort: false },
})
const address = server.resolvedUrls?.local[0]
console.log(`\n对标已启动，请用浏览器打开：${address}`)
console.log(`Duibiao is running, open it in a browser: ${address}`)
console.log('按 Ctrl+C 停止。Press Ctrl+C to stop.')
