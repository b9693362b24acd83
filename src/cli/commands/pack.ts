import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { resolve } from 'node:path'
import { readFileStore } from '../../adapters/store/file-store.ts'
import { ledgerPast } from '../../adapters/store/ledger-past.ts'
import { canonicalUnit } from '../../domain/duty/unit-names.ts'
import { outlook, type Outlook } from '../../domain/obligation/outlook.ts'
import { DubanError } from '../../errors.ts'
import { packFacts, type PackFacts } from '../../flows/pack/pack-facts.ts'
import { surroundingsToRead, type Surroundings } from '../open.ts'
import { parseLabel, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { putFolder } from '../pack/put-folder.ts'
import { putZip } from '../pack/put-zip.ts'
import { refusedPlace } from '../pack/refused-place.ts'
import { writePack, type PackSummary, type PutFile } from '../pack/write-pack.ts'

/** Puts together what there is to show for a duty; only looks, and works beside the running bot. */
export async function pack(
  options: GlobalOptions,
  no: string,
  own: { out?: string; unit?: string },
): Promise<void> {
  const around = await surroundingsToRead(options)
  const view = outlook(
    await readFileStore(around.storeFolder),
    around.policy,
    around.calendar,
    around.clock.now(),
  )
  const facts = await factsOf(view, around, no, own.unit)
  const out = resolve(own.out ?? `迎检-第${no}项.zip`)
  const write = (put: PutFile) => writePack(view, facts, around.evidence.files, put)
  const summary = /\.zip$/i.test(out)
    ? await inZip(out, view.now, around.policy.zone, write)
    : await write(await putFolder(out))
  print(options.json === true, { out, ...summary }, () => summaryText(out, summary))
}

async function factsOf(
  view: Outlook,
  { storeFolder }: Surroundings,
  no: string,
  unit: string | undefined,
): Promise<PackFacts> {
  const label = parseLabel(no)
  const named = unit === undefined ? null : canonicalUnit(view.roster, unit)
  const facts = await packFacts(view, ledgerPast(storeFolder), label, named === null ? null : [named])
  if (facts === null || (label.part ?? 1) > facts.duty.cadences.length)
    throw new DubanError('duty-unknown', `没有第 ${no} 项`)
  if (named !== null && facts.units.length === 0)
    throw new DubanError('unit-unknown', `第 ${no} 项不是“${named}”的事项，请去掉 --unit 或换一个单位`)
  return facts
}

/** A zip that is not whole does not stay. */
async function inZip(
  path: string,
  at: number,
  zone: string,
  write: (put: PutFile) => Promise<PackSummary>,
): Promise<PackSummary> {
  const file = createWriteStream(path, { flags: 'wx' })
  const written = finished(file)
  // It is waited for below; a failure before that is thrown by whoever writes.
  written.catch(() => undefined)
  const zip = putZip(file, at, zone)
  try {
    const summary = await write(zip.put)
    await zip.end()
    await written
    return summary
  } catch (error) {
    const refused = refusedPlace(path, file.errored ?? error)
    file.destroy()
    if (!isThere(file.errored)) await rm(path, { force: true })
    throw refused
  }
}

function isThere(error: Error | null): boolean {
  return error !== null && 'code' in error && error.code === 'EEXIST'
}

function summaryText(out: string, { files, missing, altered }: PackSummary): string {
  return [
    `已写出 ${files.length} 个文件：${out}`,
    ...files.map(({ name }) => `  · ${name}`),
    ...missing.map((name) => `  · 缺：${name}（登记过，文件已不在 store/evidence 里，材料中已注明）`),
    ...altered.map((name) => `  · 注意：${name} 的内容与登记时不同，材料中已注明`),
  ].join('\n')
}
