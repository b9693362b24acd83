import { PassThrough } from 'node:stream'
import { ledgerPast } from '../../adapters/store/ledger-past.ts'
import type { AddEvidenceBody, DutyDesk } from '../../adapters/web/api.ts'
import type { DutyRoom, PieceContent } from '../../adapters/web/duty-routes.ts'
import { isoDay, parseIsoDay } from '../../domain/calendar/civil-day.ts'
import { isAdmin, unitsOfUser } from '../../domain/duty/unit-names.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { Actor } from '../../domain/obligation/actor.ts'
import { rosterInForce, type State } from '../../domain/obligation/state.ts'
import { viewOf } from '../../flows/context.ts'
import { actorNow, addEvidence, pieceOf } from '../../flows/duties/add-evidence.ts'
import { dutyStandings } from '../../flows/duties/duty-list.ts'
import { dutyView, evidenceTargets, unitsSeen } from '../../flows/duties/duty-record.ts'
import { packFacts } from '../../flows/pack/pack-facts.ts'
import { whoIs } from '../../flows/roster-names.ts'
import { undoChange } from '../../flows/undo-change.ts'
import { PAGE } from '../import-desk/name-on-page.ts'
import { whyNoUndo } from '../import-desk/record-draft.ts'
import type { Surroundings } from '../open.ts'
import type { Store } from '../../ports/store.ts'
import { pictureType } from '../pack/picture-type.ts'
import { putZip } from '../pack/put-zip.ts'
import { writePack } from '../pack/write-pack.ts'
import { keepUploads } from './uploads.ts'

type Around = Omit<Surroundings, 'config'> & { store: Store }

/** 事项: what is owed, what is on record of it, and the evidence that people add to it. */
export function dutyRoom(context: Around): DutyRoom {
  const { store, evidence } = context
  const uploads = keepUploads(evidence)
  const view = () => viewOf(context, store.state)
  const actorOf = (as: string | null): Actor => actorFor(as)(view())

  return {
    isPerson: (as) => as === null || isPerson(store.state, as),
    desk: (as) => ({ ...deskFacts(context), duties: dutyStandings(view(), actorOf(as)) }),
    record: (as, no) => dutyView(view(), actorOf(as), no),
    targets: (as) => evidenceTargets(view(), actorOf(as)),
    upload: (as, name, content) => uploads.take(as, name, content),
    add: (body) => add(context, uploads, body),
    undo: async (as, receipt) => {
      const actor = actorOf(as)
      const refusal = await undoChange(context, receipt, actor.userId, actor)
      return refusal && { declined: whyNoUndo(refusal) }
    },
    piece: async (as, receipt, index): Promise<PieceContent | null> => {
      const piece = pieceOf(store.state, receipt, index, unitsSeen(actorOf(as)))
      if (piece === null || piece.kind === 'link') return null
      const bytes = await evidence.files.read(piece.hash)
      return { name: piece.name, bytes, pictureType: bytes && pictureType(bytes) }
    },
    pack: (as, no) => pack(context, no, unitsSeen(actorOf(as))),
  }
}

/** Null is the page itself, which only an administrator opens. */
function actorFor(as: string | null): (view: Outlook) => Actor {
  return as === null ? () => ({ userId: PAGE, units: [], admin: true }) : actorNow(as)
}

function isPerson(state: State, userId: string): boolean {
  const roster = rosterInForce(state)
  return isAdmin(roster, userId) || unitsOfUser(roster, userId).length > 0
}

function deskFacts(context: Around): Omit<DutyDesk, 'duties'> {
  const { evidence, store, policy } = context
  const { today, roster } = viewOf(context, store.state)
  const { mostBytes, types } = evidence.limits
  const admins = roster.admins.map((userId) => ({ userId, name: whoIs(roster, userId) }))
  return { today: isoDay(today), timezone: policy.zone, mostBytes, types: [...types], admins }
}

async function add(
  context: Around,
  uploads: ReturnType<typeof keepUploads>,
  body: AddEvidenceBody,
): Promise<{ receipt: number } | { declined: string }> {
  const { as, keys, links, clientId } = body
  const on = parseIsoDay(body.on)
  if (on === null || on > viewOf(context, context.store.state).today)
    return { declined: '佐证日期不能晚于今天。' }
  const messageId = `evidence:${as ?? PAGE}:${clientId}`
  const seen = context.store.state.seenMessages.get(messageId)
  if (seen !== undefined) return { receipt: seen }
  const files = uploads.find(as, body.uploads)
  if (files === null) return { declined: '上传的文件放得太久，已经不在了，请重新选择。' }
  const addresses = await uploads.checkLinks(links)
  if ('declined' in addresses) return addresses
  const pieces = [...files, ...addresses]
  if (pieces.length === 0) return { declined: '请选择文件，或填写链接。' }
  const receipt = await addEvidence(context, { actor: actorFor(as), keys, pieces, on, messageId })
  if (receipt === null) return { declined: '有不是您单位的事项，或任务表更新过：没有添加，请重新选择。' }
  uploads.drop(body.uploads)
  return { receipt }
}

/** The zip is made while it is fetched. */
async function pack(
  context: Around,
  no: number,
  units: readonly string[] | null,
): Promise<{ name: string; zip: PassThrough } | null> {
  const { store, storeFolder, evidence } = context
  const view = viewOf(context, store.state)
  const facts = await packFacts(view, ledgerPast(storeFolder), { no, part: null }, units)
  if (facts === null) return null
  const out = new PassThrough()
  const zip = putZip(out, view.now, context.policy.zone)
  writePack(view, facts, evidence.files, zip.put)
    .then(() => zip.end())
    // Whoever fetches it sees that it is not whole.
    .catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return { name: `迎检-第${no}项.zip`, zip: out }
}
