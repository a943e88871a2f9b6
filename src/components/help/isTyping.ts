/** Fields, and grids whose cells take what is typed: keys are theirs. */
const ownsKeys =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="grid"], [role="treegrid"]'

/** Whether a key goes into something, or is the browser's; an open dialog has all keys to itself. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true
  return (
    (target instanceof Element && target.closest(ownsKeys) !== null) ||
    document.querySelector('dialog[open]') !== null
  )
}
