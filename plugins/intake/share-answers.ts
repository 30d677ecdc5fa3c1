import { type Context, h, type Session } from 'koishi'
import { confirmedText, confirmShares, latestWaiting } from '../adoption'
import { actorOf, answer, plainText, spoken } from '../chat'
import type { Actor } from '../deed'
import { swapsFor } from '../duty'
import { openFor } from '../incident'
import { waitingFor } from '../signoff'
import { say } from './say'

const agrees =
  /^(?:我们?|本单位)?(?:都|也)?(?:同意|没意见|无异议|没有意见)(?:这样|这么)?(?:分配?)?[了的吧]*[。！!]*$/
const objects = /^(?:我们?|本单位)?(?:不同意|有异议|不认可|反对)[，,：:\s]*(.*?)[。！!]*$/s
const heard = /^(?:好的?|嗯+|行|收到|知道|明白|看到|确认|是的?|对的?|了解|可以)+[了啦。！!\s]*$/

/**
 * Officers who were told privately how a joint manuscript is shared answer in plain words: 同意, 不同意
 * 数据是我们的. Who only says 好的 is told how the answer is given.
 */
export function hearShareAnswers(ctx: Context) {
  // Before commands: 同意 signs a manuscript.
  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content)
    const [, reason] = objects.exec(said) ?? []
    const isAnswer = reason !== undefined || agrees.test(said)
    const by = actorOf(ctx, session)
    const receipt = isAnswer && !isAskedElse(ctx, by) ? waitingShare(ctx, session, by) : undefined
    if (!receipt) return next()
    const request = { receipt, isAccepted: reason === undefined, reason: reason || undefined }
    return spoken(await answer(confirmShares(ctx, by, request), confirmedText)) ?? ''
  }, true)

  // Asked last, when it answers nothing else.
  ctx.middleware((session, next) => {
    const isHeard = heard.test(plainText(session.stripped.content))
    const receipt = isHeard ? waitingShare(ctx, session, actorOf(ctx, session)) : undefined
    return receipt ? next(async () => h.text(say('intake.shares-waiting', [receipt]))) : next()
  })
}

/** The receipt of what the officer's unit was asked about in private and has not answered. */
function waitingShare(ctx: Context, { isDirect }: Session, { person }: Actor) {
  const unit = isDirect && person?.role === 'officer' ? person.unit?.name : undefined
  return unit ? latestWaiting(ctx, unit)?.ref : undefined
}

/** Whether they were asked for something else that is answered by the same words. */
function isAskedElse(ctx: Context, by: Actor): boolean {
  const asked = [waitingFor(ctx, by), swapsFor(ctx, by, new Date()), openFor(ctx, by)]
  return asked.some(({ length }) => length > 0)
}
