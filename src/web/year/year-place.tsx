import { lazy, Suspense, useMemo, useState } from 'react'
import { Alert, Card, Empty, Segmented, Select, Spin } from 'antd'
import type { YearSpan, YearView } from '../../adapters/web/api.ts'
import { CrowdedDays } from './crowded-days.tsx'
import { DayDrawer } from './day-drawer.tsx'
import { dayName, figureByDay, FIGURES, type Figure } from './figures.ts'
import type { HeatFacts } from './heat-option.ts'
import { UnitTable } from './unit-table.tsx'
import { useYear } from './use-year.ts'
import './year.css'

const HeatMap = lazy(() => import('./heat-map.tsx'))

/** 年历: what the bot would say over the year if nobody replied, before anybody goes live. */
export default function YearPlace({ onSignedOut }: { onSignedOut: () => void }) {
  const [span, setSpan] = useState<YearSpan>('ahead')
  const state = useYear(span, onSignedOut)
  const [years, setYears] = useState<number[]>([])
  if (state.kind === 'ready' && years.join() !== state.view.years.join()) setYears(state.view.years)
  const spans = [
    { value: 'ahead', label: '未来一年' },
    ...years.map((year) => ({ value: String(year), label: `${year}年` })),
  ]

  return (
    <section className="place" aria-label="年历">
      <header className="place-head">
        <h1>年历</h1>
        <Segmented options={spans} value={span} onChange={setSpan} aria-label="哪段时间" />
      </header>
      {state.kind === 'loading' && (
        <div className="place-waits year-waits">
          <Spin size="large" />
          正在推演每一天会发什么，请稍候…
        </div>
      )}
      {state.kind === 'failed' && <Alert type="error" showIcon title={state.message} />}
      {state.kind === 'ready' && <Year key={span} span={span} view={state.view} onSignedOut={onSignedOut} />}
    </section>
  )
}

function Year({ span, view, onSignedOut }: { span: YearSpan; view: YearView; onSignedOut: () => void }) {
  const [figure, setFigure] = useState<Figure>('items')
  const [unit, setUnit] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const facts = useMemo(() => heatFacts(view, figure, unit), [view, figure, unit])
  const { summary, today, unannouncedYears } = view

  if (summary.messages === 0) return <Empty description="这段时间没有要发的消息。请先导入任务表和通讯录。" />
  return (
    <>
      <p className="year-sums">
        如果没有人回复，会发 <b>{summary.messages}</b> 条消息，@ <b>{summary.mentions}</b> 人次，分布在{' '}
        <b>{summary.days.length}</b> 天。点某一天，看那天对谁说什么。
      </p>
      {unannouncedYears.length > 0 && (
        <Alert
          type="info"
          showIcon
          className="year-note"
          title={`${unannouncedYears.join('、')} 年的放假安排还没有公布，暂按平常的周末推演；公布后会自动调整。`}
        />
      )}
      <Card size="small" className="year-card">
        <div className="year-choice">
          <Select
            aria-label="哪个单位"
            value={unit ?? ''}
            onChange={(value: string) => setUnit(value === '' ? null : value)}
            options={[
              { value: '', label: '全部单位' },
              ...summary.units.map((one) => ({ value: one.unit, label: one.unit })),
            ]}
            showSearch={{ optionFilterProp: 'label' }}
            virtual={false}
          />
          <Segmented<Figure>
            options={FIGURES.map(({ value, label }) => ({ value, label }))}
            value={figure}
            onChange={setFigure}
            aria-label="数什么"
          />
        </div>
        <Suspense fallback={<Spin className="year-chart-waits" />}>
          <HeatMap facts={facts} onPick={setDay} />
        </Suspense>
      </Card>
      <div className="year-columns">
        <CrowdedDays days={summary.crowded} today={today} onPick={setDay} />
        <UnitTable {...summary} chosen={unit} onChoose={setUnit} />
      </div>
      <DayDrawer {...{ span, view, day, unit, onSignedOut }} onChange={setDay} />
    </>
  )
}

function heatFacts(view: YearView, figure: Figure, unit: string | null): HeatFacts {
  const { from, to, crowded } = view.summary
  const [worst] = crowded
  const name = FIGURES.find(({ value }) => value === figure)
  const most = worst ? `，最拥挤的一天是${dayName(worst.day, view.today)}` : ''
  return {
    title: `${unit ?? '全部单位'}每天的${name?.label ?? ''}数，${from} 至 ${to}${most}`,
    from,
    to,
    today: view.today,
    values: figureByDay(view, figure, unit),
    restDays: new Set(view.restDays),
    unit: name?.unit ?? '',
  }
}
