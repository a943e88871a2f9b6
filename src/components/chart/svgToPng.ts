/** Twice the pixels, so that a picture stays sharp in print and on a projector. */
const scale = 2

/** Paints an SVG on a canvas, with the fonts of this machine. */
export async function svgToPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('no PNG from canvas'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
