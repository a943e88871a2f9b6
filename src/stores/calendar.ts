import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import {
  calendarWith,
  noOfficeCalendar,
  type OfficeCalendar,
  type PublishedCalendar,
} from '../domain/approvals/officeCalendar'
import { readOfficeCalendar, writeOfficeCalendar } from '../storage/officeCalendar'
import type { Database } from '../storage/openDatabase'
import type { StorageFault, Stored } from '../storage/storageFault'
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

  /** One change after the other, each of what is stored, which another tab may have changed. */
  function change(edit: (office: OfficeCalendar) => OfficeCalendar): Promise<boolean> {
    before = before.then(() => store(edit))
    return before
  }

  /** A failed write leaves what was there. */
  async function store(edit: (office: OfficeCalendar) => OfficeCalendar): Promise<boolean> {
    const changed = await changeOfficeCalendar(useDatabase().database, edit)
    fault.value = changed.ok ? undefined : changed.fault
    if (changed.ok) office.value = changed.value
    return changed.ok
  }

  return { published, office, calendar, fault, load, change }
})

async function changeOfficeCalendar(
  database: Database | undefined,
  edit: (office: OfficeCalendar) => OfficeCalendar,
): Promise<Stored<OfficeCalendar>> {
  if (!database) return { ok: false, fault: { code: 'unavailable' } }
  const read = await readOfficeCalendar(database)
  if (!read.ok) return read
  const next = edit(read.value)
  const written = await writeOfficeCalendar(database, next)
  return written.ok ? { ok: true, value: next } : written
}
