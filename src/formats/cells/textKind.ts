/** What a cell says that is no number of its own indicator. */
export type TextKind = 'state' | 'movement' | 'change' | 'pair'

const figure = '[-+]?\\d[\\d,]*(?:\\.\\d+)?'
const verb = '(?:增长|增加|上升|提高|提升|下降|降低|减少|回落|下滑|前进|后退|增|减|升|降)'
const basis = '(?:同比|环比|[比较](?:上[年季月周期]|去年)?(?:度|同期)?)'
const patterns: readonly (readonly [kind: TextKind, pattern: RegExp])[] = [
  [
    'state',
    /^(?:[已未不]达标|基本达标|接近达标|达标|[已未]达到|[不未]?合格|[已未]?完成|[已未]整改|进行中|正常|异常|优秀|良好|一般|较好|较差|优|良|中|差|[是否有]|[√×✓✗✔✘])$/,
  ],
  ['movement', /^[↑↓▲▼△▽⬆⬇→]/],
  ['movement', new RegExp(`^${verb} ?\\d+ ?个?(?:名次|位次|名|位)$`)],
  ['movement', /^(?:持平|不变|与上[期周月年]持平)$/],
  ['change', new RegExp(`^(?:${basis}${verb}?|${verb}) ?了?${figure} ?[^\\d]{0,6}$`)],
  ['pair', new RegExp(`^${figure}[^\\d/→:]?(?:/|→|->|:)${figure}[^\\d/→:]?$`)],
]

/**
 * What text that is no number, rank or reason says instead: a state (达标), a movement (↓2), a change (同比增长12.3%), or
 * two numbers (`6/4`), of which it does not say whether they are a fraction or before and now.
 */
export function textKind(text: string): TextKind | undefined {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}
