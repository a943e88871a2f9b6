import { computed, shallowReactive, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CataloguePeriod, Entity, Indicator } from '../../domain/catalogue/catalogue'
import { cellOf, placeText, type EditPlace, type TypedCell } from '../../domain/edits/draftEdits'
import { whyUneditable } from '../../domain/edits/whyUneditable'
import type { Cell } from '../../domain/missing'
import type { Panel } from '../../domain/panel/panel'
import { readTyped } from '../../formats/cells/readTyped'
import { clipboardRows, clipboardText } from '../../formats/clipboardRows'
import { storedCell, useEdits } from '../../stores/edits'
import { useNaming } from '../../stores/naming'
import { usePanels } from '../../stores/panels'
import { useShown } from '../../stores/shown'
import { cellText } from '../../words/cellText'
import { periodShortLabel } from '../../words/periodLabel'
import { useMatcher } from '../pick/useMatcher'
import type { GridFace } from './EditGrid.vue'
import type { GridCell } from './gridMoves'

/** Indicators side by side; the rest are a page of their own. */
const mostIndicators = 200

const roomFor = 12

interface GridColumn {
  readonly key: string
  readonly name: string
  readonly unit?: string
  readonly indicator: Indicator
  readonly period: CataloguePeriod
}

/** Text that could not be read, and where. */
export interface Refusal {
  readonly row: string
  readonly column: string
  readonly text: string
}

const kindOrder: Readonly<Record<Entity['kind'], number>> = {
  member: 0,
  unranked: 1,
  component: 2,
  aggregate: 3,
}

/** A number of more digits than a cell has room for is shown shortened; typed and copied it has them all. */
function faceOf(cell: Cell): GridFace {
  const text = cellText(cell)
  const isLong = cell.value !== undefined && text.length > roomFor
  return isLong ? { text, shown: cellText({ ...cell, value: Number(cell.value!.toPrecision(8)) }) } : { text }
}

/** The cells of the grid, what stands in them, and what becomes of what is typed (rule D15). */
export function useEditGrid() {
  const { t } = useI18n()
  const shown = useShown()
  const edits = useEdits()
  const naming = useNaming()
  const panels = usePanels()
  const by = shallowRef<'periods' | 'indicators'>('periods')
  const search = shallowRef('')
  const refusals = shallowRef<readonly Refusal[]>([])
  /** Cells of a pasted block that lie outside the grid. */
  const beyond = shallowRef(0)
  const selected = shallowRef<readonly GridCell[]>([])

  const data = computed(() => shown.shown!)
  const matches = useMatcher(() => search.value)
  const entities = computed(() =>
    [...data.value.catalogue.entities]
      .sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind])
      .filter((entity) => matches.value(entity.names, entity.code)),
  )
  const rows = computed(() =>
    entities.value.map((entity) => ({ key: entity.key, name: naming.nameOf(entity) })),
  )
  const editable = computed(() => {
    const { catalogue } = data.value
    return catalogue.indicators.filter((indicator) => whyUneditable(catalogue, indicator) === undefined)
  })
  /** Those beside the shown one: all of them where they are few, else those under the same heading. */
  const indicators = computed(() => {
    if (editable.value.length <= mostIndicators) return editable.value
    const { parent } = data.value.indicator
    return editable.value.filter((one) => one.parent === parent).slice(0, mostIndicators)
  })
  const columns = computed<readonly GridColumn[]>(() => {
    const { period } = shown
    if (!period) return []
    if (by.value === 'indicators')
      return indicators.value.map((indicator) => {
        const unit = naming.textOf(indicator.unit)
        const name = naming.nameOf(indicator)
        return { key: indicator.code, name, ...(unit ? { unit } : {}), indicator, period }
      })
    return data.value.catalogue.periods
      .filter((one) => one.period.kind === period.period.kind)
      .map((one) => ({
        key: String(one.key),
        name: periodShortLabel(one.period, t),
        indicator: data.value.indicator,
        period: one,
      }))
  })

  /** By code, as they come on the screen. */
  const figures = shallowReactive(new Map<string, Panel>())
  watch(
    () => edits.revision,
    () => figures.clear(),
  )
  function loadColumns(first: number, last: number): void {
    for (const { indicator } of columns.value.slice(first, last + 1)) void load(indicator)
  }
  async function load(indicator: Indicator): Promise<Panel | undefined> {
    const head = edits.revision
    const known = figures.get(indicator.code)
    if (known || !head) return known
    const stored = head.catalogue.indicators.find(({ code }) => code === indicator.code)
    const panel = stored && (await panels.figuresOf(head.catalogue, stored))
    if (panel && head === edits.revision) figures.set(indicator.code, panel)
    return panel
  }
  watch([columns, () => edits.revision], () => loadColumns(0, 20), { immediate: true })

  function placeAt({ row, column }: GridCell): (EditPlace & { head: GridColumn }) | undefined {
    const [entity, head] = [entities.value[row], columns.value[column]]
    return entity && head
      ? { indicator: head.indicator.code, entity: entity.key, period: head.period.key, head }
      : undefined
  }
  function storedAt({ indicator, entity, period }: EditPlace): Cell | undefined {
    const panel = figures.get(indicator)
    return panel && storedCell(panel, entity, period)
  }

  const disputed = computed(() => new Set(edits.conflicts.map(({ edit }) => placeText(edit))))
  function face(cell: GridCell): GridFace {
    const place = placeAt(cell)
    const stored = place && storedAt(place)
    if (!stored) return { text: '…', state: 'waiting' }
    const edit = edits.byPlace.get(placeText(place))
    if (!edit) return faceOf(stored)
    const [before, after] = [cellText(stored), cellText(cellOf(edit))].map((text) => text || t('edits.blank'))
    return {
      ...faceOf(cellOf(edit)),
      state: disputed.value.has(placeText(edit)) ? 'conflict' : 'edited',
      title: t(edit.note === undefined ? 'edits.grid.was' : 'edits.grid.wasNoted', {
        before,
        after,
        note: edit.note ?? '',
      }),
    }
  }

  async function typed(cells: readonly (readonly [cell: GridCell, text: string])[]): Promise<void> {
    const taken: TypedCell[] = []
    const refused: Refusal[] = []
    for (const [cell, text] of cells) {
      const place = placeAt(cell)
      const panel = place && (await load(place.head.indicator))
      if (!place || !panel) continue
      const { head, ...at } = place
      const unit = naming.textOf(head.indicator.unit)
      const read = readTyped(text, { isRank: head.indicator.kind === 'rank', ...(unit ? { unit } : {}) })
      if (read) taken.push({ ...at, stored: storedCell(panel, at.entity, at.period), typed: read })
      else refused.push({ row: rows.value[cell.row]!.name, column: head.name, text })
    }
    refusals.value = refused
    beyond.value = 0
    edits.type(taken)
  }

  /** A block from the clipboard, from this cell on; a blank cell of a block leaves what is there. */
  async function paste(from: GridCell, text: string): Promise<void> {
    const block = clipboardRows(text)
    // One value for all that is selected, as spreadsheets do.
    const targets =
      block.length === 1 && block[0]!.length === 1
        ? selected.value.map((cell) => [cell, block[0]![0]!] as const)
        : block.flatMap((cells, row) =>
            cells.map(
              (cell, column) => [{ row: from.row + row, column: from.column + column }, cell] as const,
            ),
          )
    const given = targets.filter(([, cell]) => cell.trim() !== '')
    const inside = given.filter(([cell]) => placeAt(cell))
    const isNew = ([cell, pasted]: (typeof inside)[number]) => pasted.trim() !== face(cell).text
    await typed(inside.filter(isNew))
    beyond.value = given.length - inside.length
  }
  function clear(cells: readonly GridCell[]): void {
    void typed(cells.map((cell) => [cell, '']))
  }
  function copy(cells: readonly (readonly GridCell[])[], clipboard: DataTransfer): void {
    clipboard.setData('text/plain', clipboardText(cells.map((row) => row.map((cell) => face(cell).text))))
  }

  const selectedEdits = computed(() =>
    selected.value.flatMap((cell) => {
      const place = placeAt(cell)
      return (place && edits.byPlace.get(placeText(place))) ?? []
    }),
  )

  return {
    by,
    search,
    rows,
    columns,
    entities,
    editable,
    indicators,
    refusals,
    beyond,
    selected,
    selectedEdits,
    face,
    loadColumns,
    typed,
    paste,
    clear,
    copy,
  }
}
