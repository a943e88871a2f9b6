import { existsSync, readdirSync, readFileSync } from 'node:fs'

const sampleEvery = 50

/**
 * Megabytes by which the largest renderer grows at the most; undefined where there is no `/proc`. (To run `ps` twenty
 * times a second would take a quarter of a processor.)
 */
export function watchMemory(profileFolder) {
  const renderers = runningRenderers(profileFolder)
  const before = largest(renderers)
  let most = before
  const timer = setInterval(() => (most = Math.max(most, largest(renderers))), sampleEvery)
  return {
    stop() {
      clearInterval(timer)
      return renderers.length === 0 ? undefined : most - before
    },
  }
}

/** The folders in `/proc` of what draws this Chromium's pages; another's may run beside it. */
function runningRenderers(profileFolder) {
  if (!existsSync('/proc/self/cmdline')) return []
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.filter((id) => {
    const command = textOf(id, 'cmdline')
    return command.includes('--type=renderer') && command.includes(profileFolder)
  })
}

function largest(renderers) {
  const resident = renderers.map((id) => /VmRSS:\s+(\d+)/.exec(textOf(id, 'status'))?.[1] ?? 0)
  return Math.max(0, ...resident.map(Number)) / 1024
}

/** Of a process that is gone there is nothing to read. */
function textOf(id, name) {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
