import { useEffect, useRef } from 'react'
import { HeatmapChart } from 'echarts/charts'
import { CalendarComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { HEAT } from './heat-colours.ts'
import { heatOption, type HeatFacts } from './heat-option.ts'

use([HeatmapChart, CalendarComponent, TooltipComponent, VisualMapComponent, SVGRenderer])

/** Narrower than this, the weeks go down the page. */
const NARROW_PIXELS = 640

/** The days of a span as a calendar; the darker, the more. */
export default function HeatMap({ facts, onPick }: { facts: HeatFacts; onPick: (day: string) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  }, [onPick])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const made = init(element, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', ({ value, event }) => {
      const [day] = value as [string, number]
      // After a touch the browser clicks as well: that would land on what this opens, and close it.
      event?.event.preventDefault()
      pick.current(day)
    })
    return () => {
      chart.current = null
      made.dispose()
    }
  }, [])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const draw = () => {
      const { option, height } = heatOption(facts, element.clientWidth < NARROW_PIXELS)
      element.style.height = `${height}px`
      chart.current?.resize()
      chart.current?.setOption(option, true)
    }
    const watch = new ResizeObserver(draw)
    watch.observe(element)
    return () => watch.disconnect()
  }, [facts])

  return (
    <>
      <div ref={box} className="heat-map" role="img" aria-label={facts.title} />
      <div className="heat-legend" aria-hidden>
        <span className="heat-cell" style={{ background: HEAT.rest }} />
        休息日
        <span className="heat-legend-scale">少</span>
        {HEAT.levels.map((colour) => (
          <span key={colour} className="heat-cell" style={{ background: colour }} />
        ))}
        多
      </div>
    </>
  )
}
