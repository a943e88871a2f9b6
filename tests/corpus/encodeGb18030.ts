const decoder = new TextDecoder('gb18030')

function table(): Map<string, readonly [number, number]> {
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd') codes.set(character, [lead, trail])
    }
  return codes
}

let codes: Map<string, readonly [number, number]> | undefined

/** Text in GB18030, as far as two bytes a character go: what browsers decode, they do not encode. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  codes ??= table()
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0)
      if (code < 0x80) return [code]
      const pair = codes!.get(character)
      if (!pair) throw new Error(`not in two bytes: ${character}`)
      return [...pair]
    }),
  )
}
