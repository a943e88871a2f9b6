import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { editOf, keepFigures } from '../domain/bulletin/blockText'
import type { BlockEdit, BulletinDraft, BulletinTemplate } from '../domain/bulletin/bulletinTemplate'
import { checkTemplate } from '../domain/bulletin/checkTemplate'
import { forGroups } from '../domain/bulletin/forGroups'
import { renderBulletin } from '../domain/bulletin/renderBulletin'
import { blockIds, templateText } from '../domain/bulletin/templateText'
import { periodId } from '../domain/periods/periodId'
import { readBulletinDraft, readBulletinTemplate } from '../storage/bulletin/readContent'
import { removeDocument, saveDocument } from '../storage/documents/saveDocument'
import { newId } from '../storage/newId'
import type { DocumentRecord, Json } from '../storage/records'
import type { StorageFault, Stored } from '../storage/storageFault'
import { loadBuiltinBulletins } from '../workers/builtinBulletins'
import { useBulletinFacts } from './bulletinFacts'
import { useDatabase } from './database'
import { forgetBulletin, keepBulletin, readKeptBulletin } from './keptBulletin'
import { now } from './now'
import { useShown } from './shown'
import { tellUnfinished } from './unfinished'
import { watchedDocuments } from './watchedDocuments'

/** After the last key; long enough not to write at every one. */
const saveAfter = 600

/** What was typed, and what it was typed over: the time that one was saved at, null where there was none. */
interface Typed {
  readonly draft: BulletinDraft
  readonly base: number | null
  /** How saving it ended; neither while it is still to be saved. */
  readonly isSaved?: true
  readonly fault?: StorageFault
}

/** The period's bulletin: its template and what was written in its place, saved while it is typed. */
export const useBulletin = defineStore('bulletin', () => {
  const shown = useShown()
  const known = useBulletinFacts()
  const drafts = watchedDocuments('bulletin', readBulletinDraft)
  const templates = watchedDocuments('bulletinTemplate', readBulletinTemplate)
  const shipped = shallowRef<readonly BulletinTemplate[]>()
  void loadBuiltinBulletins().then((loaded) => (shipped.value = loaded))

  const id = computed(() =>
    shown.datasetId !== undefined && known.period
      ? `${shown.datasetId}/bulletin/${periodId(known.period)}`
      : undefined,
  )
  const builtin = computed(() => shipped.value?.map((one) => forGroups(one, known.groups)) ?? [])
  /** The office's own, newest first. */
  const own = computed(() =>
    [...templates.list.value]
      .sort((a, b) => b.record.savedAt - a.record.savedAt)
      .map(({ content }) => content),
  )
  const saved = computed(() => drafts.list.value.find(({ record }) => record.id === id.value))
  const isReady = computed(
    () =>
      drafts.isReady.value &&
      templates.isReady.value &&
      shipped.value !== undefined &&
      known.facts !== undefined,
  )

  /** By document: text of another period that could not be saved is not lost by looking at this one. */
  const typed = shallowRef<ReadonlyMap<string, Typed>>(new Map())
  tellUnfinished('bulletin', () => [...typed.value.values()].some(({ isSaved }) => !isSaved))
  const mine = computed(() => (id.value === undefined ? undefined : typed.value.get(id.value)))
  const draft = computed<BulletinDraft | undefined>(() => {
    const template = own.value[0] ?? builtin.value[0]
    return mine.value?.draft ?? saved.value?.content ?? (template && { format: 1, template, edits: [] })
  })
  const state = computed(() => {
    if (mine.value?.fault) return 'fault'
    return mine.value && !mine.value.isSaved ? 'saving' : 'saved'
  })
  const fault = computed(() => mine.value?.fault)

  const rendered = computed(() =>
    isReady.value && draft.value ? renderBulletin(draft.value, known.facts!, known.mark) : undefined,
  )
  /** Edits of blocks that the template has no longer: kept, and said nowhere. */
  const unplaced = computed(() =>
    (draft.value?.edits ?? []).filter(([block]) => !blockIds(draft.value!.template).has(block)),
  )
  const issues = computed(() => (draft.value ? checkTemplate(draft.value.template, known.vocabulary) : []))

  function remember(of: string, next: Typed | undefined): void {
    const all = new Map(typed.value)
    if (next) all.set(of, next)
    else all.delete(of)
    typed.value = all
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  function change(next: BulletinDraft): void {
    const of = id.value
    if (of === undefined) return
    const base = mine.value?.base ?? saved.value?.record.savedAt ?? null
    remember(of, { draft: next, base })
    keepBulletin(of, { base, draft: next })
    clearTimeout(timer)
    timer = setTimeout(() => void save(of), saveAfter)
  }

  let writing: Promise<void> = Promise.resolve()
  function save(of: string): Promise<void> {
    writing = writing.then(() => write(of))
    return writing
  }
  async function write(of: string): Promise<void> {
    const before = typed.value.get(of)
    if (!before || before.isSaved) return
    const savedAt = Math.max(now(), (before.base ?? 0) + 1)
    const record = recordOf(of, 'bulletin', before.draft, savedAt)
    const done = await put(record, before.base)
    const after = typed.value.get(of)
    if (!done.ok) {
      if (after) remember(of, { ...after, fault: done.fault })
      return
    }
    if (after?.draft !== before.draft) {
      if (after) remember(of, { draft: after.draft, base: savedAt })
      return
    }
    forgetBulletin(of)
    remember(of, { draft: before.draft, base: savedAt, isSaved: true })
    settle(of)
  }
  /** The database's own is shown again once it has been seen there: until then the page would show the one before. */
  function settle(of: string): void {
    const here = typed.value.get(of)
    const there = drafts.list.value.find(({ record }) => record.id === of)
    if (here?.isSaved && there && there.record.savedAt >= (here.base ?? 0)) remember(of, undefined)
  }
  watch(
    () => drafts.list.value,
    () => [...typed.value.keys()].forEach(settle),
  )
  /** What an earlier life of the tab could not save. */
  watch(
    () => [id.value, drafts.isReady.value] as const,
    ([of, ready], before) => {
      if (before?.[0] !== undefined && before[0] !== of) void save(before[0])
      if (of === undefined || !ready || typed.value.has(of)) return
      const kept = readKeptBulletin(of)
      const content = kept && readBulletinDraft(kept.draft)
      // Saved, and the page gone before it heard of it.
      const isSaved = JSON.stringify(content) === JSON.stringify(saved.value?.content)
      if (kept && content && !isSaved) {
        remember(of, { draft: content, base: kept.base })
        void save(of)
      }
    },
    { immediate: true },
  )

  function put(record: DocumentRecord | undefined, expected?: number | null): Promise<Stored<void>> {
    const { database } = useDatabase()
    if (!database || !record) return Promise.resolve({ ok: false, fault: { code: 'unavailable' } })
    return saveDocument(database, record, expected)
  }
  function recordOf(
    of: string,
    kind: 'bulletin' | 'bulletinTemplate',
    content: BulletinDraft | BulletinTemplate,
    savedAt: number,
  ): DocumentRecord {
    const datasetId = of.slice(0, of.indexOf(`/${kind}/`))
    return { id: of, datasetId, kind, savedAt, content: content as unknown as Json }
  }

  /** Tries again, over what another tab has saved meanwhile where that is wanted. */
  async function saveOver(): Promise<void> {
    const of = id.value
    if (of === undefined || !mine.value) return
    remember(of, { draft: mine.value.draft, base: saved.value?.record.savedAt ?? null })
    await save(of)
  }
  /** Gives up what was typed here for what is in the database. */
  function takeSaved(): void {
    const of = id.value
    if (of === undefined) return
    forgetBulletin(of)
    remember(of, undefined)
  }

  function withEdit(block: string, edit: BlockEdit | undefined): void {
    if (!draft.value) return
    const others = draft.value.edits.filter(([of]) => of !== block)
    change({ ...draft.value, edits: edit ? [...others, [block, edit]] : others })
  }
  /** What a block says now, its figures as fields: as it was written, else as the template has it. */
  function textOf(block: string): string {
    return editIn(block)?.text ?? ownText(block)
  }
  function ownText(block: string): string {
    return draft.value && known.facts ? templateText(draft.value.template, block, known.facts) : ''
  }
  function writeBlock(block: string, text: string): void {
    if (text === ownText(block)) restore(block)
    else if (known.live && text !== editIn(block)?.text) withEdit(block, editOf(text, known.live))
  }
  /** Back to the template's text. */
  function restore(block: string): void {
    withEdit(block, undefined)
  }
  function editIn(block: string): BlockEdit | undefined {
    return draft.value?.edits.find(([of]) => of === block)?.[1]
  }
  function isEdited(block: string): boolean {
    return editIn(block) !== undefined
  }
  function acceptFigures(block: string): void {
    const edit = editIn(block)
    if (edit && known.live) withEdit(block, editOf(edit.text, known.live))
  }
  function keepOldFigures(block: string): void {
    const edit = editIn(block)
    if (edit && known.live) withEdit(block, keepFigures(edit, known.live))
  }
  function changeTemplate(template: BulletinTemplate): void {
    if (draft.value) change({ ...draft.value, template })
  }
  /** The draft's template for the periods to come; under its own code where it is one of the office's already. */
  async function saveTemplate(name: string): Promise<Stored<void>> {
    const template = draft.value?.template
    if (!template || shown.datasetId === undefined) return { ok: false, fault: { code: 'unavailable' } }
    const isOwn = own.value.some(({ code }) => code === template.code)
    const next = { ...template, name, code: isOwn ? template.code : newId() }
    const done = await put(
      recordOf(`${shown.datasetId}/bulletinTemplate/${next.code}`, 'bulletinTemplate', next, now()),
    )
    if (done.ok) changeTemplate(next)
    return done
  }
  async function removeTemplate(code: string): Promise<Stored<void>> {
    const { database } = useDatabase()
    if (!database) return { ok: false, fault: { code: 'unavailable' } }
    return removeDocument(database, `${shown.datasetId}/bulletinTemplate/${code}`)
  }

  return {
    /** Texts and templates written by a newer version, which are kept and not shown. */
    unread: computed(() => drafts.unread.value + templates.unread.value),
    ...{ id, isReady, draft, rendered, issues, unplaced, state, fault, builtin, own },
    ...{ writeBlock, textOf, isEdited, restore, acceptFigures, keepOldFigures },
    ...{ changeTemplate, saveTemplate, removeTemplate, saveOver, takeSaved },
  }
})
