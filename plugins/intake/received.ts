import type { Context, Session } from 'koishi'
import { latestWaiting } from '../adoption'
import { parseNumeral } from '../calendar'
import { actorOf, answer, officersCommand, spoken } from '../chat'
import { acknowledge, acknowledgedText, unreadBy } from '../commission'
import { type Actor, Refusal } from '../deed'
import {
  acknowledge as acknowledgeInstruction,
  acknowledgedInstructionsText,
  addresseesOf,
  unreadBy as unreadInstructions,
} from '../instruction'
import { sameName } from '../roster'
import { undecidedText, waitingFor } from '../signoff'
import { narrow } from '../text'
import { say } from './say'

const bare =
  /^(?:(?:好的?|嗯+|行|哦+)[，,、\s]*)?(?:(?:我|已|都)*(?:收到|知道|看到|明白)[了啦哈]*|好的?)[，,\s]*(?:(?:我们?|这边|会|一定|马上|尽快|立即|立刻|这就|抓紧)+(?:去|来)?(?:办理?|落实|处理|安排|写|准备))?[，,\s]*(?:谢谢)?[。.!！～~]*$/

/**
 * `/收到 [约稿1|批示1]`, in private a bare 收到: the unit has read what it was asked; without a number all
 * that it had not. By the bare word only for those who were told of it.
 */
export function hearReceived(ctx: Context) {
  officersCommand(ctx, '收到', [], async ({ session, by, words }) => {
    const { isInstruction, no } = readNumber(words)
    if (isInstruction)
      return answer(acknowledgeInstruction(ctx, by, no), acknowledgedInstructionsText)
    if (!words && !session.stripped.prefix) {
      const waiting = signing(ctx, session, by)
      if (waiting.length) return undecidedText(waiting, '收到')
      const received = await receiveAll(ctx, by, toldOf(ctx, by))
      const shared = by.person?.unit && latestWaiting(ctx, by.person.unit.name)
      const waits = shared ? say('intake.shares-waiting', [shared.ref]) : undefined
      return received ?? waits ?? say('intake.nothing-waiting')
    }
    const all = words ? undefined : await receiveAll(ctx, by, unreadOf(ctx, by))
    return all ?? answer(acknowledge(ctx, by, { said: words, no }), acknowledgedText)
  })

  ctx.middleware(async (session, next) => {
    if (!session.isDirect || !bare.test(session.stripped.content)) return next()
    const by = actorOf(ctx, session)
    if (signing(ctx, session, by).length) return next()
    const received = await receiveAll(ctx, by, toldOf(ctx, by))
    return received ? (spoken(received) ?? '') : next()
  })
}

/** What waits for somebody's signature, unless they speak of something else. */
function signing(ctx: Context, { isDirect, quote }: Session, by: Actor) {
  const isElse = !isDirect || /^(?:约稿|批示)/.test(quote?.content ?? '')
  return isElse ? [] : waitingFor(ctx, by)
}

/** What a unit was asked and has not read. */
interface Unread {
  commissions: boolean
  instructions: boolean
}

function unreadOf(ctx: Context, { person }: Actor): Unread {
  const unit = person?.unit?.name
  return {
    commissions: !!unit && unreadBy(ctx, unit).length > 0,
    instructions: !!unit && unreadInstructions(ctx, unit).length > 0,
  }
}

/** Of that what this person was told. */
function toldOf(ctx: Context, by: Actor): Unread {
  const { commissions, instructions } = unreadOf(ctx, by)
  const unit = by.person?.unit?.name ?? ''
  const isAmong = (people: { name: string }[]) =>
    people.some(({ name }) => sameName(name, by.person!.name))
  return {
    commissions: commissions && isAmong(ctx.roster.officersOf(unit)),
    instructions: instructions && isAmong(addresseesOf(ctx, unit)),
  }
}

/** Everything of it, and which that was; undefined when there is nothing. */
async function receiveAll(
  ctx: Context,
  by: Actor,
  { commissions, instructions }: Unread,
): Promise<string | Refusal | undefined> {
  const told = [
    commissions && (await answer(acknowledge(ctx, by), acknowledgedText)),
    instructions && (await answer(acknowledgeInstruction(ctx, by), acknowledgedInstructionsText)),
  ]
  const refusal = told.find((each) => each instanceof Refusal)
  return refusal ?? (told.filter(Boolean).join('\n') || undefined)
}

/** `3`, `约稿3`, `批示三`: whether an instruction is meant, and its number. */
function readNumber(text: string) {
  const [, kind, numeral] =
    /^第?(约稿|批示)?\s*第?([\d〇零一二三四五六七八九十百]+)号?$/.exec(narrow(text).trim()) ?? []
  return { isInstruction: kind === '批示', no: numeral ? parseNumeral(numeral) : undefined }
}
