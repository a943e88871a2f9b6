const encodings: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
}

const decoders = new Map<number, TextDecoder>()

function decoderOf(page: number): TextDecoder {
  let decoder = decoders.get(page)
  if (!decoder) {
    const windows = (page >= 1250 && page <= 1258) || page === 874 ? `windows-${page}` : 'windows-1252'
    decoder = new TextDecoder(encodings[page] ?? windows, { ignoreBOM: true })
    decoders.set(page, decoder)
  }
  return decoder
}

/** The code pages of old workbooks, as SheetJS asks for them, out of the decoders that every browser has. */
export const codePages = {
  utils: {
    decode: (page: number, bytes: ArrayLike<number>) => decoderOf(page).decode(Uint8Array.from(bytes)),
  },
}
