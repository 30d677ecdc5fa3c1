import { parsePeriod, today } from '../../calendar'
import { commissionsList, dueText, handedInFor, listCommissions, openFor } from '../../commission'
import { type Actor, type Desk, Listing, Refusal, refusalText } from '../../deed'
import {
  askDuty,
  askOwnDuty,
  askRota,
  daysSaid,
  dutyNowText,
  lastSwapOf,
  ownDutyText,
  rotaList,
  swapStateText,
} from '../../duty'
import { askInstructions, instructionsList } from '../../instruction'
import { askProgress, progressList } from '../../remind'
import { officeContact } from '../../policy'
import { askWaiting, leadersFor, pendingIn, waitingText } from '../../signoff'
import { sayFitting } from '../../text'
import { say } from '../say'
import { handedIn } from './of-ledger'
import { lines, type Question } from './question'
import { ownOrWaiting } from './of-waiting'

/** What the command answers, or why it does not. */
function told<T>(done: T | Refusal, text: (done: T) => string | Listing): string | Listing {
  return done instanceof Refusal ? refusalText(done) : text(done)
}

const swap = /换|调|顶|替/
const swapState = /换好|换成了|答应|同意了?[吗没]|回了?[吗没]|换了[吗没]/
const wrong = /错|改/
const own = /我.{0,4}(?:哪|几|什么时候|啥时候|多会|有没有|该|轮|的)|轮到我/
const spokenDays = /[上本这当下]一?个?(?:月|周|星期)|[昨明后]天|\d{1,2}月(?:\d{1,2}[日号])?/

/** `/值班`, of other days `/值班 下周`; how one swaps. */
export function duty({ desk, by, said, isPrivate }: Question): string | Listing {
  if (swapState.test(said)) return swapStateText(lastSwapOf(desk, by))
  if (swap.test(said)) return say('intake.question.swap')
  if (wrong.test(said) && by.person!.role === 'editor') return say('intake.question.rota-wrong')
  if (own.test(said)) return told(askOwnDuty(desk, by, new Date()), ownDutyText)
  const [spoken] = spokenDays.exec(said.replace(/明[晚早]/, '明天')) ?? []
  const days = spoken && daysSaid(spoken, today())
  return days
    ? told(askRota(desk, by, days), (rota) => rotaList(days, rota, isPrivate))
    : told(askDuty(desk, by, new Date()), (now) => dutyNowText(now, isPrivate))
}

/** 赵晓答应了吗: of whoever was asked to swap; else how what was handed in stands. */
export function swapped(question: Question): string | Listing {
  const last = lastSwapOf(question.desk, question.by)
  return last ? swapStateText(last) : ownOrWaiting(question)
}

/** What one does when something happens; without rules for it, whom one calls. */
export function emergency({ desk }: Question): string {
  const policy = desk.policy.at()
  return policy.incident
    ? say('intake.question.emergency')
    : say('incident.no-rule', [officeContact(policy)])
}

export function progress({ desk, by }: Question): string | Listing {
  return told(askProgress(desk, by), progressList)
}

const later = /晚|迟|缓|延|宽限/
const refusing = /不归|不是我们|不该|写不了|交不了|没法|办不了/

const wanted = /写(?:什么|啥|哪些|多长|多少)|多少字|几个字|字数|[短长]一?点|什么(?:内容|要求|格式)/
const reads = /[看读]|收到|知道/

/** What leaders wrote is nothing for a group; who sets another deadline. */
export function instruction({ desk, by, said, isPrivate }: Question): string | Listing {
  if (!isPrivate) return say('intake.question.instruction')
  const list = told(askInstructions(desk, by), instructionsList)
  const isOwed = list instanceof Listing && list.rows.length > 0 && by.person!.role !== 'editor'
  if (!isOwed || !later.test(said)) return list
  const how = say('intake.question.instruction-later', [officeContact(desk.policy.at())])
  return new Listing({ ...list, tail: [...list.tail, how] })
}

/** Lines about what was handed in of late, beside what is owed. */
const LATEST = 2

/** Who owes what for an editor; for others what their unit still owes, and what it handed in. */
export function commission({ desk, by, said }: Question): string | Listing {
  const unit = by.person!.unit?.name
  if (!unit) {
    const reading = reads.test(said) ? 'unread' : 'owed'
    return owedByUnits(desk, by, reading) ?? told(listCommissions(desk, by), commissionsList)
  }
  const open = openFor(desk, unit).map(({ entry: { payload }, due }) => {
    const asks = payload.asks ? say('intake.question.commission-asks', [payload.asks]) : ''
    return say('intake.question.commission', {
      ...payload,
      asks,
      due: dueText(new Date(due)),
    })
  })
  const done = handedInFor(desk, unit).map(({ commission, submission: { receipt, status } }) => {
    const { no, topic } = commission.entry.payload
    const key = status === 'pending' ? 'commission-pending' : 'commission-done'
    return say(`intake.question.${key}`, { no, topic, receipt })
  })
  const isUnasked = open.length > 0 && wanted.test(said)
  const isLater = open.length > 0 && later.test(said)
  const isRefused = open.length > 0 && refusing.test(said)
  return lines(
    open.length ? open : say('intake.question.no-commission', [unit]),
    done.slice(0, LATEST),
    isUnasked
      ? say('intake.question.commission-unasked', [officeContact(desk.policy.at())])
      : undefined,
    isLater
      ? say('intake.question.commission-later', [officeContact(desk.policy.at())])
      : undefined,
    isRefused
      ? say('intake.question.commission-refused', [officeContact(desk.policy.at())])
      : undefined,
  )
}

/** The commissions that some have not fulfilled, or read, with their names; undefined when there are none. */
function owedByUnits(desk: Desk, by: Actor, key: 'owed' | 'unread'): Listing | undefined {
  const all = listCommissions(desk, by)
  if (all instanceof Refusal) return undefined
  const owed = all.flatMap(({ commission: { entry, due }, tasks }) => {
    const { no, topic } = entry.payload
    const missing = tasks
      .filter(({ done, isRead }) => !done && (key === 'owed' || !isRead))
      .map(({ unit }) => unit)
    const about = { no, topic, due: dueText(new Date(due)), count: missing.length }
    return missing.length
      ? [say(`intake.question.commission-${key}`, { ...about, units: missing.join('、') })]
      : []
  })
  if (!owed.length) return undefined
  return new Listing({
    counted: 'matters',
    head: [say(`intake.question.commissions-${key}`, [owed.length])],
    rows: owed.map((line) => [line]),
  })
}

/** For leaders what waits for them; for officers who has to sign, and what when nobody can. */
export function sign(question: Question): string | Listing {
  const { desk, by } = question
  const how = sayFitting('intake.question.sign')
  if (!how) return say('intake.question.unsigned')
  const unit = by.person!.unit?.name
  const isWaiting = pendingIn(desk).some(({ entry }) => entry.unit === unit)
  if (by.person!.role !== 'leader')
    return lines(isWaiting ? handedIn(question) : undefined, unit && signersLine(desk, unit), how)
  return told(askWaiting(desk, by, parsePeriod('本月', today())!), waitingText)
}

/** Who signs which columns of a unit: 日常信息由何静审签；综合信息、约稿由孟和审签. */
function signersLine(desk: Desk, unit: string): string {
  const columns = new Map<string, string[]>()
  for (const { name, signOff } of Object.values(desk.policy.at().columns)) {
    const leaders = (signOff?.steps ?? []).flatMap((step) => leadersFor(desk, unit, step))
    const names = [...new Set(leaders.map((leader) => leader.name))].join('、')
    if (names) columns.set(names, [...(columns.get(names) ?? []), name])
  }
  return [...columns]
    .map(([names, own]) => say('intake.question.signer', [own.join('、'), names]))
    .join('；')
}
