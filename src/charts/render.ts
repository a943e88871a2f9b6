import { init } from 'echarts/core'
import type { ChartOption } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { usePictureParts } from './echartsParts'
import { framePicture, type PictureFrame } from './framePicture'

/** A chart as an SVG text, drawn off the screen, with its title, unit and source inside. */
export function renderSvg(option: ChartOption, theme: ChartTheme, frame: PictureFrame): string {
  usePictureParts()
  const picture = framePicture(option, theme, frame)
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: picture.width,
    height: picture.height,
  })
  chart.setOption(picture.option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
