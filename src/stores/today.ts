import { shallowRef } from 'vue'
import { now } from './now'

const everyMinute = 60_000

/** Moves on when the day does: a page may be open at midnight, and what it works out of today is then another. */
const seen = shallowRef('')
let isWatched = false

/** The ISO day where the page is open. */
export function today(): string {
  if (!isWatched) {
    isWatched = true
    setInterval(() => (seen.value = dayOf(now())), everyMinute)
    seen.value = dayOf(now())
  }
  void seen.value
  return dayOf(now())
}

function dayOf(time: number): string {
  const local = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
}

/** By how many minutes the clock where the page is open is ahead of UTC. */
export function minutesAhead(time: number): number {
  return -new Date(time).getTimezoneOffset()
}
