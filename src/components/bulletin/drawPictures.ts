import type { ChartOption } from '../../charts/chartOption'
import { chartTheme, type ChartTheme } from '../../charts/chartTheme'
import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'
import type { BulletinPictures } from '../../reports/bulletin/bulletinPicture'

/** A chart of a bulletin, not drawn yet. */
export interface BulletinChart {
  readonly draw: (theme: ChartTheme) => ChartOption
  /** Unit, period, who is shown. */
  readonly note: string
  readonly source: string
  readonly description: string
}

export type ChartOf = (chart: string) => BulletinChart | undefined

const width = 960
const height = 420

/** The charts that stand in a bulletin's text as pictures for paper: light, whatever the screen is. */
export async function drawPictures(
  { parts }: BulletinDocument,
  chartOf: ChartOf | undefined,
): Promise<BulletinPictures> {
  const wanted = parts.flatMap((part) => {
    const chart = part.kind === 'chart' ? chartOf?.(part.chart) : undefined
    return part.kind === 'chart' && chart ? [{ part, chart }] : []
  })
  if (wanted.length === 0) return new Map()
  const [{ renderSvg }, { svgToPng }] = await Promise.all([
    import('../../charts/render'),
    import('../chart/svgToPng'),
  ])
  const theme = chartTheme(false)
  const drawn = wanted.map(async ({ part, chart }) => {
    const { note, source, description } = chart
    const svg = renderSvg(chart.draw(theme), theme, { title: '', note, source, width, height })
    const png = await svgToPng(svg)
    const size = await createImageBitmap(png)
    const picture = {
      png: new Uint8Array(await png.arrayBuffer()),
      width: size.width,
      height: size.height,
      description,
    }
    size.close()
    return [part.chart, picture] as const
  })
  return new Map(await Promise.all(drawn))
}
