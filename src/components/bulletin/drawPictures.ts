import { bulletinChartHeight, bulletinChartOption } from '../../charts/bulletinChartOption'
import { chartTheme } from '../../charts/chartTheme'
import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'
import type { BulletinPictures } from '../../reports/bulletin/bulletinPicture'
import { describeChart } from './describeChart'

/** Its letters, 12 pixels high, are 8 points on paper, where the picture is as wide as the text. */
const width = 640

/** The charts that stand in a bulletin's text as pictures for paper: light, whatever the screen is. */
export async function drawPictures({ parts }: BulletinDocument): Promise<BulletinPictures> {
  const charts = parts.flatMap((part) => (part.kind === 'chart' ? [part] : []))
  if (charts.length === 0) return new Map()
  const [{ renderSvg }, { svgToPng }] = await Promise.all([
    import('../../charts/render'),
    import('../chart/svgToPng'),
  ])
  const theme = chartTheme(false)
  const drawn = charts.map(async (chart) => {
    // Its title stands under it in the text.
    const frame = { title: '', note: '', source: '', width, height: bulletinChartHeight(chart) }
    const png = await svgToPng(renderSvg(bulletinChartOption(chart, theme), theme, frame))
    const size = await createImageBitmap(png)
    const { width: wide, height: high } = size
    size.close()
    const bytes = new Uint8Array(await png.arrayBuffer())
    return [
      chart.chart,
      { png: bytes, width: wide, height: high, description: describeChart(chart) },
    ] as const
  })
  return new Map(await Promise.all(drawn))
}
