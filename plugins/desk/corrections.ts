import type { Context, Session } from 'koishi'
import { unknownOutlet } from '../adoption'
import { parsePeriod, today } from '../calendar'
import { answer, editorsCommand, officersCommand, readFilter, Said, saidReceipt } from '../chat'
import {
  amend,
  amendedText,
  answeredText,
  answerObjection,
  type Better,
  historyList,
  openObjections,
  openObjectionsList,
  readHistory,
  undo,
  undoneText,
} from '../correction'
import { type Actor, forbidden, type Listing, Refusal } from '../deed'
import { openFor } from '../incident'
import { handedIn, handedInList } from '../submission'
import { say } from '../text'
import { closeSaid } from './incident/close-said'
import { answerDiscreetly } from './incident/discreet'
import { type Known, readAdoption } from './decisions/read-adoption'
import { lastUndoable } from './last-entered'
import { hearCorrections } from './hear-corrections'
import { hearUndo } from './undo-said'

/** `/撤销 记12 理由`, `/更正 记12 …`, `/台账 编号|记12`, `/台账 [单位] [栏目] [时间]`, `/答复 申诉号 成立|不成立 说明`. */
export function correctionCommands(ctx: Context) {
  hearUndo(ctx)
  const amendSaid = async (by: Actor, no: number, said: Said) => {
    const better = readBetter(ctx, ctx.ledger.entries[no - 1]?.type, said)
    return answer(amend(ctx, by, { no, better }), (done) => amendedText(ctx, done))
  }
  hearCorrections(ctx, amendSaid)

  officersCommand(ctx, '撤销', [], async ({ session, by, words, said }) => {
    // A false alarm may be taken back by whoever raised it.
    if (words.startsWith('突发') || isOwnAlarm(ctx, by, words)) {
      return answerDiscreetly(ctx, session, await closeSaid(ctx, by, words))
    }
    const refusal = forbidden(by, 'editor')
    if (refusal) return refusal
    const numbers =
      takeAsked(ctx, said) ??
      takeLast(ctx, by, said) ??
      takeEntryNumbers(said, say('correction.example.undo'))
    return answer(undo(ctx, by, { numbers, reason: said.rest }), (done) => undoneText(ctx, done))
  })

  editorsCommand(ctx, '更正', ['改正', '修正'], ({ by, said }) => {
    if (said.isOver) throw new Refusal('correction.amend.expected')
    const no = said.entry() ?? refuseUnmarked(said, say('correction.example.amend'))
    if (said.isOver) throw new Refusal('correction.amend.expected')
    return amendSaid(by, no, said)
  })

  editorsCommand(ctx, '台账', ['稿件台账', '查稿'], async ({ session, by, words, said }) => {
    const [no] = said.entries() ?? []
    if (no)
      return tellOfEntry(ctx, session, no, await answer(readHistory(ctx, by, { no }), historyList))
    const receipt = isPast(words) ? undefined : saidReceipt(ctx, session, said)
    if (receipt) return answer(readHistory(ctx, by, { receipt }), historyList)
    const filter = readFilter(ctx, by, words, { example: say('correction.example.ledger') })
    const found = filter instanceof Refusal ? filter : handedIn(ctx, by, filter)
    return answer(found, handedInList)
  })

  editorsCommand(ctx, '答复', ['答复申诉', '申诉列表'], ({ by, said }) => {
    if (said.isOver) {
      return answer(openObjections(ctx, by), (open) => openObjectionsList(ctx, open))
    }
    said.take(/^申诉/)
    const numbered = said.entries()?.[0] ?? said.number()
    const isVerdict = verdicts.some(({ form }) => form.test(said.rest))
    const objection = numbered ?? (isVerdict ? onlyObjection(ctx, by) : undefined) ?? said.word()
    const isUpheld = verdicts.find(({ form }) => said.take(form))?.isUpheld
    const request = { objection, isUpheld, reason: said.rest }
    return answer(answerObjection(ctx, by, request), answeredText)
  })
}

/** What a record of an emergency says, a group does not hear. */
function tellOfEntry(ctx: Context, session: Session, no: number, told: Listing | Refusal) {
  const type = ctx.ledger.entries[no - 1]?.type ?? ''
  const isDiscreet = type.startsWith('incident-') || type === 'duty-drafted'
  if (!isDiscreet || told instanceof Refusal) return told
  return answerDiscreetly(ctx, session, told.text)
}

/** Without a number, of somebody who may undo nothing else: the emergency they are in. */
function isOwnAlarm(ctx: Context, by: Actor, words: string): boolean {
  const mayUndo = !forbidden(by, 'editor')
  return !mayUndo && !/\d/.test(words) && openFor(ctx, by).length > 0
}

/** Whether it says a time that has begun: 2021-05 is a month, 2021-12 still the receipt 2021-0012. */
function isPast(words: string): boolean {
  const period = words ? parsePeriod(words, today()) : undefined
  return period !== undefined && period.from <= today()
}

/** The number of the objection that waits, when it is the only one. */
function onlyObjection(ctx: Context, by: Actor): number | undefined {
  const open = openObjections(ctx, by)
  return open instanceof Refusal || open.length !== 1 ? undefined : open[0].objection.seq
}

const verdicts = [
  { form: /^(?:不成立|不支持|驳回|维持|维持原分)(?=$|[\s、,;:。])/, isUpheld: false },
  { form: /^(?:成立|支持|采纳|同意)(?=$|[\s、,;:。])/, isUpheld: true },
]

/** Takes 约稿1 or 批示1: the number of the entry that asked for it. */
function takeAsked({ ledger }: Context, said: Said): number[] | undefined {
  const [, kind, no] = said.take(/^(约稿|批示)\s?第?(\d{1,6})号?/) ?? []
  if (!no) return undefined
  const { commissions, instructions } = ledger.state
  const isCommission = kind === '约稿'
  const asked = (isCommission ? commissions : instructions).get(String(Number(no)))
  if (!asked)
    throw new Refusal(isCommission ? 'commission.one.unknown' : 'instruction.unknown', [no])
  return [asked.entry.seq]
}

const lastForm =
  /^(?:刚才|刚刚|上一|最后一|最近一)那?(?:个|条|次|项)?(?:登记|记录|采用)?的?(?=$|[\s、,;:。])/

/** Takes 刚才那个: what the editor entered last and can still undo. */
function takeLast(ctx: Context, by: Actor, said: Said): number[] | undefined {
  return said.take(lastForm) ? lastUndoable(ctx, by) : undefined
}

/** Takes numbers of entries. A bare number may be meant for a manuscript, so it is none. */
function takeEntryNumbers(said: Said, example: string): number[] {
  const numbers = said.entries()
  return numbers?.length ? numbers : refuseUnmarked(said, example)
}

function refuseUnmarked(said: Said, example: string): never {
  const year = today().slice(0, 4)
  const receipt = said.receipt(year) ?? said.tightReceipt(year)
  const reason = receipt ? 'correction.entry-unmarked' : 'correction.entry-expected'
  throw new Refusal(reason, [example, receipt])
}

function readBetter(ctx: Context, type: string | undefined, said: Said): Better {
  const policy = ctx.policy.at()
  if (type === 'adopted') return readBetterAdoption(said.rest, { ...policy, roster: ctx.roster })
  if (type === 'endorsed') {
    const day = said.day(today())
    const level = said.named(policy.levels)?.name
    return { day, level, leader: said.rest || undefined }
  }
  const day = said.clearDay(today())
  const { size: amount, kind } = said.points() ?? {}
  return { day, amount, kind, reason: said.rest || undefined }
}

function readBetterAdoption(words: string, known: Known): Better {
  const { manuscripts, outlets, items, traits, day, unclear } = readAdoption(words, known, today())
  const stray = unclear ?? manuscripts[0]?.receipt ?? outlets[1]
  if (stray) throw unknownOutlet(known, stray)
  return {
    outlet: outlets[0],
    items: items.length ? items : undefined,
    traits: traits.length ? traits : undefined,
    day,
  }
}
