import { now } from './now'

/** The ISO day where the page is open. */
export function today(): string {
  const time = new Date(now())
  const two = (value: number) => String(value).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
