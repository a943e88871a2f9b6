import { commonOption, valueAxis } from './axes'
import { rankTicks } from './bumpOption'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import type { TableModel } from './tableModel'
import { textWidth } from './textWidth'
import { tooltipHtml, tooltipLook } from './tooltip'

/** An entity's ranks under two schemes. */
export interface RankShiftLine {
  readonly id: string
  readonly name: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly role: 'focus' | 'named' | 'other'
}

export interface RankShiftModel {
  /** Names of the two schemes. */
  readonly schemes: readonly [string, string]
  /** The largest shift first. */
  readonly lines: readonly RankShiftLine[]
}

export interface RankShiftWords {
  readonly format: (rank: number) => string
  readonly name: string
  readonly shift: string
  readonly describeShift: (gain: number) => string
}

const fontSize = 12
/** The names under the two ends have the room between them to share. */
const axisShare = 1.6

/** A slope from one scheme's rank to the other's: who shifts most is named, the rest is grey and thin. */
export function rankShiftOption(
  { schemes, lines }: RankShiftModel,
  theme: ChartTheme,
  words: RankShiftWords,
): ChartOption {
  const both = lines.filter(({ before, after }) => before !== undefined && after !== undefined)
  const worst = Math.max(2, ...both.flatMap(({ before, after }) => [before!, after!]))
  const interval = [1, 2, 5, 10, 20, 30, 50, 100, 200, 500].find((step) => worst / step <= 6) ?? 1000
  const ticks = rankTicks(worst, interval)
  return {
    ...commonOption(theme),
    grid: { top: 14, right: labelRoom(both, theme, words), bottom: 28, left: 44 },
    xAxis: {
      type: 'category',
      data: schemes.map((name) => shortened(name, axisShare * theme.labelWidth)),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: theme.inkSoft, alignMinLabel: 'left', alignMaxLabel: 'right' },
    },
    yAxis: {
      ...valueAxis(theme, words.format),
      inverse: true,
      min: 1,
      max: worst,
      axisLabel: { color: theme.inkSoft, customValues: ticks },
      axisTick: { show: false, customValues: ticks },
    },
    tooltip: {
      ...tooltipLook(theme),
      trigger: 'item',
      formatter: (params: unknown) => shiftTooltip(both, schemes, words, params),
    },
    series: [...both].reverse().map((line) => ({
      type: 'line' as const,
      id: line.id,
      name: line.name,
      data: [line.before!, line.after!],
      triggerEvent: 'line' as const,
      symbol: line.role === 'other' ? 'none' : 'circle',
      symbolSize: line.role === 'focus' ? 7 : 4,
      itemStyle: { color: colorOf(line, theme) },
      lineStyle: {
        color: colorOf(line, theme),
        width: widthOf(line),
        opacity: line.role === 'other' ? 0.35 : 1,
      },
      emphasis: { focus: 'series' as const },
      z: line.role === 'focus' ? 4 : line.role === 'named' ? 3 : 2,
      endLabel: {
        show: line.role !== 'other',
        formatter: () => labelOf(line, theme, words),
        distance: 8,
        color: line.role === 'focus' ? theme.focus : theme.inkSoft,
        fontFamily: theme.font,
        fontSize,
        fontWeight: line.role === 'focus' ? ('bold' as const) : ('normal' as const),
      },
      labelLayout: { moveOverlap: 'shiftY' as const },
    })),
  }
}

function colorOf({ role }: RankShiftLine, theme: ChartTheme): string {
  if (role === 'focus') return theme.focus
  return role === 'named' ? theme.groupLine : theme.peerLine
}

function widthOf({ role }: RankShiftLine): number {
  if (role === 'focus') return 2.5
  return role === 'named' ? 1.5 : 0.75
}

function shortened(text: string, width: number): string {
  const letters = [...text]
  while (letters.length > 1 && textWidth(letters.join(''), fontSize) > width) letters.pop()
  return letters.length < [...text].length ? `${letters.join('')}…` : text
}

function labelOf({ name, before, after }: RankShiftLine, theme: ChartTheme, words: RankShiftWords): string {
  return `${shortened(name, theme.labelWidth)} ${words.format(before!)}→${words.format(after!)}`
}

function labelRoom(lines: readonly RankShiftLine[], theme: ChartTheme, words: RankShiftWords): number {
  const named = lines.filter(({ role }) => role !== 'other')
  return Math.max(30, ...named.map((line) => textWidth(labelOf(line, theme, words), fontSize))) + 14
}

function shiftTooltip(
  lines: readonly RankShiftLine[],
  schemes: RankShiftModel['schemes'],
  words: RankShiftWords,
  params: unknown,
): string {
  const id =
    typeof params === 'object' && params !== null && 'seriesId' in params ? params.seriesId : undefined
  const line = lines.find((one) => one.id === id)
  if (!line) return ''
  return tooltipHtml(line.name, [
    { name: schemes[0], value: words.format(line.before!) },
    { name: schemes[1], value: words.format(line.after!) },
    { name: words.shift, value: words.describeShift(line.before! - line.after!), strong: true },
  ])
}

/** The same as figures, the largest shift first; one that a scheme does not rank has no rank there. */
export function rankShiftTable({ schemes, lines }: RankShiftModel, words: RankShiftWords): TableModel {
  const display = words.format
  return {
    columns: [
      { label: words.name },
      { label: schemes[0], numeric: true, display },
      { label: schemes[1], numeric: true, display },
      { label: words.shift, numeric: true, display: words.describeShift },
    ],
    rows: lines.map(({ name, before, after }) => [
      name,
      before,
      after,
      before === undefined || after === undefined ? undefined : before - after,
    ]),
  }
}
