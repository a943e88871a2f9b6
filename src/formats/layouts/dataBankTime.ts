import { headerKey } from './columnRoles'

/** DataBank's column of time: its codes (`YR2015`) where they are there, else its names; -1 where neither is. */
export function dataBankTime(header: readonly string[]): number {
  const keys = header.map(headerKey)
  const code = keys.indexOf('timecode')
  return code >= 0 ? code : keys.findIndex((key) => ['time', 'timename', 'year'].includes(key))
}
