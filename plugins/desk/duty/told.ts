import type { Context, Session } from 'koishi'
import { actorOf, answer, commandIn, Questions, saidToUs, spoken } from '../../chat'
import { type Actor, Refusal } from '../../deed'
import {
  askSwap,
  checkRota,
  enteredText,
  enterRota,
  readRotaTold,
  readSwapTold,
  rotaQuestion,
  swapAskedText,
  swappedText,
  type SwapRequest,
} from '../../duty'
import type { DutySlot } from '../../ledger'
import { say } from '../../text'

type Told = { slots: DutySlot[] } | { swap: SwapRequest }

/**
 * Who tells of the rota in plain words, in private or by @, is shown what would be entered or asked,
 * and it is done upon yes: 下周值班：周一王五, 把6月7日换成巴特尔, 5号的班和赵晓换一下.
 */
export function hearRotaTold(ctx: Context) {
  const questions = new Questions<Told>().settle(ctx, carryOut, () => say('duty.told.left'))

  ctx.middleware((session, next) => {
    const said = commandIn(ctx, session) ? undefined : saidToUs(session)
    const told = said ? read(actorOf(ctx, session), said) : undefined
    return told ? next(async () => spoken(ask(session, told))) : next()
  }, true)

  function read(by: Actor, said: string): Told | Refusal | undefined {
    if (!by.person) return undefined
    const slots = by.person.role === 'editor' ? readRotaTold(ctx, said) : undefined
    if (slots instanceof Refusal) return slots
    if (slots) return { slots }
    const swap = readSwapTold(ctx, by.person, said, new Date())
    return swap && { swap }
  }

  function ask(session: Session, told: Told | Refusal): string | Refusal {
    if (told instanceof Refusal) return told
    const checked = 'slots' in told ? checkRota(ctx, actorOf(ctx, session), told.slots) : undefined
    if (checked instanceof Refusal) return checked
    questions.ask(session, told)
    return 'swap' in told ? swapAskedText(told.swap) : rotaQuestion(checked!)
  }

  function carryOut(session: Session, told: Told) {
    const by = actorOf(ctx, session)
    return 'swap' in told
      ? answer(askSwap(ctx, by, told.swap), swappedText)
      : answer(enterRota(ctx, by, told.slots), (entered) => enteredText(entered, session.isDirect))
  }
}
