import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * The script behind a package's command. Running it with this Node avoids npm's own output, and .cmd shims.
 * @param {string} packageName
 * @param {string} [command]
 */
export function toolOf(packageName, command) {
  const folder = join(projectRoot, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : command ? bin[command] : Object.values(bin)[0]
  return join(folder, script)
}
