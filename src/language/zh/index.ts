import type { Recogniser } from './recogniser.ts'
import { acknowledge, acknowledgeOne } from './recognisers/acknowledge.ts'
import { askDetail, askStatus } from './recognisers/ask-detail.ts'
import { attachRecogniser } from './recognisers/attach.ts'
import { askCalendar, askProgress, askRecord, askUnknown } from './recognisers/ask-standing.ts'
import { askTodo } from './recognisers/ask-todo.ts'
import { askWhy } from './recognisers/ask-why.ts'
import { announce } from './recognisers/announce.ts'
import { bind } from './recognisers/bind.ts'
import { bindPerson } from './recognisers/bind-person.ts'
import { chatter } from './recognisers/chatter.ts'
import { choose } from './recognisers/choose.ts'
import { chooseTime } from './recognisers/choose-time.ts'
import { forwarded } from './recognisers/forwarded.ts'
import { help } from './recognisers/help.ts'
import { leave, leaveUnclear } from './recognisers/leave.ts'
import { members } from './recognisers/members.ts'
import { mention } from './recognisers/mention.ts'
import { notDone } from './recognisers/not-done.ts'
import { progress } from './recognisers/progress.ts'
import { pause } from './recognisers/pause.ts'
import { postpone } from './recognisers/postpone.ts'
import { reading } from './recognisers/reading.ts'
import { reportByTopic } from './recognisers/report-by-topic.ts'
import { reportDeed } from './recognisers/report-deed.ts'
import { reportDone } from './recognisers/report-done.ts'
import { reportTimes } from './recognisers/report-times.ts'
import { transfer } from './recognisers/transfer.ts'
import { trigger } from './recognisers/trigger.ts'
import { undo } from './recognisers/undo.ts'
import { unsupported } from './recognisers/unsupported.ts'
import { unsure } from './recognisers/unsure.ts'
import { urge, urgeOne } from './recognisers/urge.ts'
import { bareAnswer, verdict } from './recognisers/verdict.ts'

/** Read the message as a whole: what they find is all that it means. */
export const WHOLE_MESSAGE: readonly Recogniser[] = [
  announce,
  forwarded,
  help,
  choose,
  askWhy,
  askTodo,
  askProgress,
  askCalendar,
  askUnknown,
  urge,
  bindPerson,
  bind,
  members,
  reading,
  bareAnswer,
  acknowledge,
  trigger,
  pause,
  leave,
  leaveUnclear,
  chooseTime,
  chatter,
]

/**
 * Read one clause; the first that is sure has it. Those that record something match whole sentences of known words
 * only, so they may come first; those that look for a word anywhere come after them, and the doubtful ones last.
 */
export const CLAUSES: readonly Recogniser[] = [
  undo,
  reportTimes,
  reportDone,
  reportDeed,
  postpone,
  verdict,
  transfer,
  attachRecogniser,
  progress,
  acknowledgeOne,
  askTodo,
  askProgress,
  askCalendar,
  askRecord,
  askDetail,
  askStatus,
  urgeOne,
  unsupported,
  reportByTopic,
  mention,
  notDone,
  chatter,
  unsure,
]
