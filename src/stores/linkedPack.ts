import { refused, stored, type Stored } from '../storage/storageFault'

/** The pack that an address names (`?pack=`), before the hash or in it. */
export function packInAddress(search: string, hash: string): string | undefined {
  const inHash = hash.includes('?') ? hash.slice(hash.indexOf('?')) : ''
  const named = new URLSearchParams(search).get('pack') ?? new URLSearchParams(inHash).get('pack')
  return named === null || named.trim() === '' ? undefined : named.trim()
}

/** Its whole address: only from where the page itself is from, and by http. */
export function packAddress(named: string, page: string): Stored<string> {
  try {
    const [url, own] = [new URL(named, page), new URL(page)]
    url.hash = ''
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
    return isWeb && url.origin === own.origin ? stored(url.href) : refused('packUnreachable', named)
  } catch {
    return refused('packUnreachable', named)
  }
}
