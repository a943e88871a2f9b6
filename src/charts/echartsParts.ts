import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

/** What is drawn on the screen: on a canvas, and nothing that no builder uses. */
export function useScreenParts(): void {
  use([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, LabelLayout, CanvasRenderer])
}

/** What a picture has beside that: its title, unit and source line, as SVG. */
export function usePictureParts(): void {
  use([BarChart, LineChart, GridComponent, MarkLineComponent, LabelLayout])
  use([TitleComponent, SVGRenderer])
}
