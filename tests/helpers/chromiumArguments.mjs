/** Chromium's flags for tests, as root and without a network. */
const always = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Chromium is moving IndexedDB from LevelDB to SQLite, and the two differ in speed and in space.
const sqlite = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'

/**
 * @param {Record<string, string | undefined>} [environment]
 * @returns {string[]} the flags of a test browser; DUIBIAO_DATABASE=sqlite asks for the newer backing store
 */
export function chromiumArguments(environment = process.env) {
  return environment['DUIBIAO_DATABASE'] === 'sqlite' ? [...always, sqlite] : always
}
