import { Gauge, Registry } from 'prom-client'

/** One figure as Prometheus shows it, or one for each value of a label. */
export interface Metric {
  name: string
  help: string
  value: number | { label: string; of: Readonly<Record<string, number>> }
}

/** Figures as Prometheus text. */
export async function prometheusText(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry()
  for (const { name, help, value } of metrics) {
    if (typeof value === 'number') {
      new Gauge({ name, help, registers: [registry] }).set(value)
      continue
    }
    const gauge = new Gauge({ name, help, labelNames: [value.label], registers: [registry] })
    for (const [label, figure] of Object.entries(value.of)) gauge.set({ [value.label]: label }, figure)
  }
  return registry.metrics()
}
