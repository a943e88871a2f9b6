import { version } from '../../package.json'

/** Of this program, for what it writes. */
export const appVersion = version
