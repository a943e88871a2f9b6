import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import {
  calendarWith,
  noOfficeCalendar,
  type OfficeCalendar,
  type PublishedCalendar,
} from '../domain/approvals/officeCalendar'
import { readOfficeCalendar, writeOfficeCalendar } from '../storage/officeCalendar'
import type { StorageFault } from '../storage/storageFault'
import { loadPublishedCalendar } from '../workers/publishedCalendar'
import { useDatabase } from './database'

/** Which days are worked: as published, with the office's own days (rule A1). Loaded when somebody asks. */
export const useCalendar = defineStore('calendar', () => {
  const published = shallowRef<PublishedCalendar>()
  const office = shallowRef<OfficeCalendar>(noOfficeCalendar)
  const fault = shallowRef<StorageFault>()
  const calendar = computed(() => published.value && calendarWith(published.value, office.value))

  /** Again after a backup was restored, which may bring other days. */
  async function load(): Promise<void> {
    const { database } = useDatabase()
    const shipped = await loadPublishedCalendar()
    const read = database && (await readOfficeCalendar(database))
    if (read?.ok) office.value = read.value
    fault.value = read?.ok === false ? read.fault : undefined
    published.value = shipped
  }

  let before: Promise<boolean> = Promise.resolve(true)

  /** One change after the other, each of what the one before left. A failed write leaves what was there. */
  function change(edit: (office: OfficeCalendar) => OfficeCalendar): Promise<boolean> {
    before = before.then(() => store(edit(office.value)))
    return before
  }

  async function store(next: OfficeCalendar): Promise<boolean> {
    const { database } = useDatabase()
    const written = database
      ? await writeOfficeCalendar(database, next)
      : { ok: false as const, fault: { code: 'unavailable' as const } }
    fault.value = written.ok ? undefined : written.fault
    if (written.ok) office.value = next
    return written.ok
  }

  return { published, office, calendar, fault, load, change }
})
