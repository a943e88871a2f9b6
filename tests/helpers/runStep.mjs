import { spawn } from 'node:child_process'
import { projectRoot } from './toolOf.mjs'

const limitMinutes = 15

/**
 * Runs a script with this Node, prints its title and how long it took, and tells whether it ended with 0.
 * @param {string} title
 * @param {string[]} words the script and its arguments
 * @param {{ quiet?: boolean, environment?: Record<string, string> }} [options] quiet: output comes at the end, whole
 * @returns {Promise<boolean>}
 */
export async function runStep(title, words, { quiet = false, environment = {} } = {}) {
  if (!quiet) console.log(`\n── ${title}`)
  const started = Date.now()
  const { ok, output } = await run(words, quiet, environment)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (quiet) console.log(`\n── ${title}\n${output.trimEnd()}`)
  console.log(`── ${title}: ${ok ? 'passed' : 'FAILED'} in ${seconds} s`)
  return ok
}

/** @returns {Promise<{ ok: boolean, output: string }>} */
function run(words, quiet, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: limitMinutes * 60_000,
    })
    let output = ''
    const keep = (chunk) => (output += chunk)
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
