/** What a key does to a presentation. */
export type PresentAction =
  'next' | 'previous' | 'first' | 'last' | 'pause' | 'black' | 'start' | 'full' | 'leave'

/** Keyboards and remotes: a remote sends PageDown and PageUp, a dot or B for black, F5 or Escape to begin and end. */
const actions: Readonly<Record<string, PresentAction>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  Enter: 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'pause',
  p: 'pause',
  b: 'black',
  '.': 'black',
  F5: 'start',
  f: 'full',
  Escape: 'leave',
}

/** Keys by which a control itself is worked, which are then its own. */
const ownKeys: Readonly<Record<string, RegExp>> = {
  BUTTON: /^(?: |Enter)$/,
  SELECT: /^(?: |Enter|Escape|Arrow\w+|Page\w+|Home|End|\w)$/,
}

/**
 * @param control tag of the element that has the focus.
 * @returns undefined for keys that are not the presentation's: those with Ctrl and the like belong to the browser.
 */
export function presentKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  control: string | undefined,
): PresentAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (control !== undefined && ownKeys[control]?.test(key)) return undefined
  return actions[key] ?? actions[key.toLowerCase()]
}
