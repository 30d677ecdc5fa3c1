import { parsePeriod, today } from '../../calendar'
import { commissionsList, dueText, listCommissions, openFor } from '../../commission'
import { Listing, Refusal, refusalText } from '../../deed'
import { askDuty, askRota, daysSaid, dutyNowText, rotaList } from '../../duty'
import { askInstructions, instructionsList } from '../../instruction'
import { askProgress, progressList } from '../../remind'
import { askWaiting, waitingText } from '../../signoff'
import { sayFitting } from '../../text'
import { say } from '../say'
import { handedIn } from './of-ledger'
import { lines, type Question } from './question'

/** What the command answers, or why it does not. */
function told<T>(done: T | Refusal, text: (done: T) => string | Listing): string | Listing {
  return done instanceof Refusal ? refusalText(done) : text(done)
}

const swap = /换|调|顶|替/
const spokenDays = /[上本这当下]一?个?(?:月|周|星期)|[昨明后]天|\d{1,2}月(?:\d{1,2}[日号])?/

/** `/值班`, of other days `/值班 下周`; how one swaps. */
export function duty({ desk, by, said, isPrivate }: Question): string | Listing {
  if (swap.test(said)) return say('intake.question.swap')
  const [spoken] = spokenDays.exec(said.replace(/明[晚早]/, '明天')) ?? []
  const days = spoken && daysSaid(spoken, today())
  return days
    ? told(askRota(desk, by, days), (rota) => rotaList(days, rota, isPrivate))
    : told(askDuty(desk, by, new Date()), (now) => dutyNowText(now, isPrivate))
}

export function progress({ desk, by }: Question): string | Listing {
  return told(askProgress(desk, by), progressList)
}

/** What leaders wrote is nothing for a group. */
export function instruction({ desk, by, isPrivate }: Question): string | Listing {
  return isPrivate
    ? told(askInstructions(desk, by), instructionsList)
    : say('intake.question.instruction')
}

/** All for an editor, for others what their unit still owes. */
export function commission({ desk, by }: Question): string | Listing {
  const unit = by.person!.unit?.name
  if (!unit) return told(listCommissions(desk, by), commissionsList)
  const open = openFor(desk, unit).map(({ entry: { payload } }) => {
    return say('intake.question.commission', { ...payload, due: dueText(new Date(payload.due)) })
  })
  return lines(open.length ? open : say('intake.question.no-commission', [unit]))
}

/** For leaders what waits for them; for officers who has to sign, and what when nobody can. */
export function sign(question: Question): string | Listing {
  const { desk, by } = question
  const how = sayFitting('intake.question.sign')
  if (!how) return say('intake.question.unsigned')
  if (by.person!.role !== 'leader') return lines(handedIn(question), how)
  return told(askWaiting(desk, by, parsePeriod('本月', today())!), waitingText)
}
