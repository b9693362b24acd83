import { Gauge, Registry } from 'prom-client'

/** One figure as Prometheus shows it. */
export interface Metric {
  name: string
  help: string
  value: number
}

/** Figures as Prometheus text. */
export async function prometheusText(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry()
  for (const { name, help, value } of metrics) new Gauge({ name, help, registers: [registry] }).set(value)
  return registry.metrics()
}
