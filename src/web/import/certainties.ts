import type { ImportReading } from '../../adapters/web/api.ts'

/** How sure a reading is, in a word and a colour. */
export const CERTAINTIES: Readonly<Record<ImportReading['certainty'], { label: string; colour: string }>> = {
  certain: { label: '明确', colour: 'green' },
  implied: { label: '推定', colour: 'gold' },
  unsure: { label: '待确认', colour: 'red' },
}
