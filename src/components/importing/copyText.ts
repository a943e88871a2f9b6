/** Puts text on the clipboard; plain http has no clipboard, and there the old way is tried. */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard }
  try {
    if (!clipboard) return copyOldWay(text)
    await clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text)
  }
}

/** Within a modal dialog nothing outside it can be selected. */
function copyOldWay(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  const focused = document.activeElement
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
