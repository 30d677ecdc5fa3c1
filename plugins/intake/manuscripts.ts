import type { Context } from 'koishi'
import { today } from '../calendar'
import { answer, officersCommand, readPeriod } from '../chat'
import { Refusal } from '../deed'
import { parseReceipt } from '../ledger'
import {
  annotate,
  annotatedText,
  mine,
  mineText,
  rename,
  revise,
  revisedText,
  withdraw,
  withdrawnText,
} from '../submission'
import { say } from './say'
import { tell } from './tell'

/**
 * About what was handed in: `/改名` takes the manuscript last refused for its name alone, `/批注 [编号]`
 * and `/改稿 [编号]` send the officer's own Word file back with comments or mended, `/撤回 编号` takes
 * it back, `/我的 [期间]` lists.
 */
export function manuscriptCommands(ctx: Context) {
  officersCommand(ctx, '改名', [], async ({ session, by }) =>
    tell(ctx, session, await rename(ctx, by)),
  )

  officersCommand(ctx, '批注', [], async ({ session, by, words }) => {
    const annotated = await annotate(ctx, by, words)
    if (annotated instanceof Refusal) return annotated
    await ctx.courier.reply(session, annotatedText(annotated))
    await ctx.courier.sendFile(session, annotated.name, annotated.bytes)
  })

  officersCommand(ctx, '改稿', [], async ({ session, by, words }) => {
    const revised = await revise(ctx, by, words)
    if (revised instanceof Refusal) return revised
    await ctx.courier.reply(session, revisedText(revised))
    await ctx.courier.sendFile(session, revised.name, revised.bytes)
  })

  officersCommand(ctx, '撤回', ['撤稿'], ({ by, words }) => {
    const receipt = parseReceipt(words, today().slice(0, 4))
    if (!receipt) return say('intake.withdraw-expected')
    return answer(withdraw(ctx, by, receipt), withdrawnText)
  })

  officersCommand(ctx, '我的', ['我的稿件', '我的报送'], ({ by, words }) => {
    const period = readPeriod(ctx, words)
    if (!period) return say('intake.period-unclear', [words])
    return answer(mine(ctx, by, period), mineText)
  })
}
