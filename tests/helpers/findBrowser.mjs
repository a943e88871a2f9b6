import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { toolOf } from './toolOf.mjs'

const linuxPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/snap/bin/chromium',
]

const macPaths = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
  ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) =>
    join(folder, `${name}.app`, 'Contents', 'MacOS', name),
  ),
)

const windowsPaths = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
  const folder = process.env[variable]
  const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge']
  const executables = ['chrome.exe', 'chrome.exe', 'msedge.exe']
  return folder
    ? programs.map((name, index) => join(folder, name, 'Application', executables[index] ?? ''))
    : []
})

/**
 * The path of an installed Chromium, Chrome or Edge that runs, or undefined.
 * @param {{ path?: string | undefined, candidates?: string[] }} [options] `path` is the user's own choice
 */
export function installedBrowser({ path = process.env['DUIBIAO_CHROMIUM'], candidates = usualPaths() } = {}) {
  if (path) {
    if (!runs(path)) throw new Error(`DUIBIAO_CHROMIUM is ${path}, which does not run`)
    return path
  }
  return candidates.find(runs)
}

/** The path of a browser for the tests; gets one where there is none, and throws where that fails. */
export function findBrowser() {
  const path = installedBrowser() ?? installBrowser()
  installChineseFont()
  console.log(`Browser: ${path}`)
  return path
}

function usualPaths() {
  const system = { darwin: macPaths, win32: windowsPaths }[String(process.platform)] ?? linuxPaths
  return [...system, chromium.executablePath()]
}

function runs(path) {
  if (!existsSync(path)) return false
  // On Windows --version opens a window instead; elsewhere it tells a browser from Ubuntu's snap stub.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function installBrowser() {
  if (isDebianRoot()) {
    console.log('No Chromium, Chrome or Edge found: installing chromium with apt-get.')
    const installed = installPackages(['chromium', 'fonts-noto-cjk']) && installedBrowser()
    if (installed) return installed
  }
  console.log('No Chromium, Chrome or Edge found: running "playwright install chromium".')
  for (const needs of isDebianRoot() ? [['--with-deps'], []] : [[]]) {
    const words = [toolOf('@playwright/test'), 'install', ...needs, 'chromium']
    spawnSync(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
    const installed = installedBrowser()
    if (installed) return installed
  }
  throw new Error(
    'No browser for the tests: install Chromium, Chrome or Edge, or set DUIBIAO_CHROMIUM to the path of one.',
  )
}

function installChineseFont() {
  if (!isDebianRoot() || hasChineseFont()) return
  console.log('No Chinese font found: installing fonts-noto-cjk with apt-get.')
  if (!installPackages(['fonts-noto-cjk'])) console.log('No Chinese font: characters will be drawn as boxes.')
}

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @param {string[]} packages */
function installPackages(packages) {
  const run = (...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return run('update', '-q') && run('install', '-y', '-q', ...packages)
}
