/** Of this program, for what it writes; as in package.json. */
export const appVersion = '0.1.0'
