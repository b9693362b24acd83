import type {
  AddEvidenceBody,
  ApiProblemBody,
  ChatMessage,
  Desk,
  DutyDesk,
  DutyRecord,
  EvidenceAdded,
  EvidenceTarget,
  EvidenceUpload,
  ImportDesk,
  ImportDone,
  ImportDraft,
  RollOverDraft,
  RosterDesk,
  RosterDone,
  RosterDraft,
  ImportEdit,
  ReadingSettled,
  PostBody,
  YearDay,
  YearSpan,
  YearView,
} from '../../adapters/web/api.ts'

/** What a request came to; `status` 0 means that the server was not reached. */
export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; message: string }

export function fetchDesk(): Promise<Answer<Desk>> {
  return request('GET', '/api/desk')
}

export function fetchOlder(
  as: string,
  room: string,
  before: number,
): Promise<Answer<{ messages: ChatMessage[] }>> {
  const query = new URLSearchParams({ as, before: String(before) })
  return request('GET', `${messagesPath(room)}?${query.toString()}`)
}

export function postMessage(room: string, body: PostBody): Promise<Answer<{ message: ChatMessage }>> {
  return request('POST', messagesPath(room), body)
}

export function fetchYear(span: YearSpan): Promise<Answer<YearView>> {
  return request('GET', `/api/year?${new URLSearchParams({ span }).toString()}`)
}

export function fetchYearDay(span: YearSpan, seq: number, day: string): Promise<Answer<YearDay>> {
  const query = new URLSearchParams({ span, seq: String(seq) })
  return request('GET', `/api/year/days/${day}?${query.toString()}`)
}

export function fetchImportDesk(): Promise<Answer<ImportDesk>> {
  return request('GET', '/api/import')
}

export function uploadTable(file: File): Promise<Answer<ImportDraft>> {
  return request('POST', `/api/import/drafts?${new URLSearchParams({ name: file.name }).toString()}`, file)
}

export function fetchDraft(id: string): Promise<Answer<ImportDraft>> {
  return request('GET', `/api/import/drafts/${id}`)
}

export function changeDraftYear(id: string, year: number): Promise<Answer<ImportDraft>> {
  return request('POST', `/api/import/drafts/${id}/year`, { year })
}

export function replacePlan(id: string, plan: string): Promise<Answer<ImportDraft>> {
  return request('POST', `/api/import/drafts/${id}/replaces`, { plan })
}

export function editDraftRow(id: string, row: number, edit: ImportEdit): Promise<Answer<ImportDraft>> {
  return request('PUT', `/api/import/drafts/${id}/rows/${row}`, edit)
}

export function confirmDraft({ id, basis }: ImportDraft, by: string | null): Promise<Answer<ImportDone>> {
  return request('POST', `/api/import/drafts/${id}/confirm`, { basis, by })
}

export function dropDraft(id: string): Promise<Answer<null>> {
  return request('DELETE', `/api/import/drafts/${id}`)
}

export function settleReading(
  no: number,
  words: string | null,
  by: string | null,
): Promise<Answer<ReadingSettled>> {
  return request('POST', `/api/import/readings/${no}`, { words, by })
}

export function undoImport(receipt: number, by: string | null): Promise<Answer<null>> {
  return request('POST', '/api/import/undo', { receipt, by })
}

export function fetchRollOver(year: number, plan: string | null): Promise<Answer<RollOverDraft>> {
  const query = new URLSearchParams({ year: String(year), ...(plan === null ? {} : { plan }) })
  return request('GET', `/api/import/rollover?${query.toString()}`)
}

export function confirmRollOver(
  { year, basis }: RollOverDraft,
  plan: string | null,
  by: string | null,
): Promise<Answer<{ receipt: number }>> {
  return request('POST', '/api/import/rollover', { year, plan, basis, by })
}

export function fetchRosterDesk(): Promise<Answer<RosterDesk>> {
  return request('GET', '/api/roster')
}

export function uploadRoster(file: File): Promise<Answer<RosterDraft>> {
  return request('POST', `/api/roster/drafts?${new URLSearchParams({ name: file.name }).toString()}`, file)
}

export function fetchRosterDraft(id: string): Promise<Answer<RosterDraft>> {
  return request('GET', `/api/roster/drafts/${id}`)
}

export function confirmRoster({ id, basis }: RosterDraft, by: string | null): Promise<Answer<RosterDone>> {
  return request('POST', `/api/roster/drafts/${id}/confirm`, { basis, by })
}

export function dropRosterDraft(id: string): Promise<Answer<null>> {
  return request('DELETE', `/api/roster/drafts/${id}`)
}

export function fetchDuties(as: string | null): Promise<Answer<DutyDesk>> {
  return request('GET', `/api/duties${asked({}, as)}`)
}

export function fetchDuty(as: string | null, no: number): Promise<Answer<DutyRecord>> {
  return request('GET', `/api/duties/${no}${asked({}, as)}`)
}

export function fetchTargets(as: string | null): Promise<Answer<EvidenceTarget[]>> {
  return request('GET', `/api/evidence/targets${asked({}, as)}`)
}

export function uploadEvidence(as: string | null, file: File): Promise<Answer<EvidenceUpload>> {
  return request('POST', `/api/evidence/uploads${asked({ name: file.name }, as)}`, file)
}

export function addEvidence(body: AddEvidenceBody): Promise<Answer<EvidenceAdded>> {
  return request('POST', '/api/evidence', body)
}

export function undoEvidence(receipt: number, as: string | null): Promise<Answer<null>> {
  return request('POST', '/api/evidence/undo', { receipt, as })
}

export function packAddress(as: string | null, no: number): string {
  return `/api/duties/${no}/pack${asked({}, as)}`
}

export function evidenceAddress(as: string | null, receipt: number, index: number): string {
  return `/api/evidence/${receipt}/${index}${asked({}, as)}`
}

export function signIn(password: string): Promise<Answer<null>> {
  return request('POST', '/api/session', { password })
}

export function signOut(): Promise<Answer<null>> {
  return request('DELETE', '/api/session')
}

/** ?name=…&as=… */
function asked(words: Record<string, string>, as: string | null): string {
  const query = new URLSearchParams(as === null ? words : { ...words, as }).toString()
  return query === '' ? '' : `?${query}`
}

function messagesPath(room: string): string {
  return `/api/rooms/${encodeURIComponent(room)}/messages`
}

/** `T` is what our own server answers on that path; see adapters/web/api.ts. */
async function request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const init: RequestInit = { method }
  if (body !== undefined) {
    const isFile = body instanceof File
    init.headers = { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }
    init.body = isFile ? body : JSON.stringify(body)
  }
  try {
    const response = await fetch(path, init)
    const answer: unknown = response.status === 204 ? null : await response.json()
    if (response.ok) return { ok: true, value: answer as T }
    return { ok: false, status: response.status, message: (answer as ApiProblemBody).error.message }
  } catch {
    return { ok: false, status: 0, message: '连不上服务器，请确认督办程序正在运行。' }
  }
}
