import type { Context } from 'koishi'
import { narrow, parseNumeral } from '../calendar'
import { actorOf, officersCommand, spoken } from '../chat'
import { acknowledge, acknowledgedText, unreadBy } from '../commission'
import { Refusal } from '../deed'

export const name = 'intake-commission'
export const inject = ['policy', 'roster', 'ledger']

/** `/收到 [编号]`: an officer has read a commission (约稿); in private a bare 收到 will do. */
export function apply(ctx: Context) {
  officersCommand(ctx, '收到', [], async ({ by, words }) => {
    const outcome = await acknowledge(ctx, by, { said: words, no: numberOf(words) })
    return outcome instanceof Refusal ? outcome : acknowledgedText(outcome)
  })

  ctx.middleware(async (session, next) => {
    const isBare =
      session.isDirect && /^(?:收到|好的?|收到了|已收到)[。.!！]?$/.test(session.stripped.content)
    const by = actorOf(ctx, session)
    const unit = isBare ? by.person?.unit?.name : undefined
    if (!unit || !unreadBy(ctx, unit).length) return next()
    const outcome = await acknowledge(ctx, by)
    return spoken(outcome instanceof Refusal ? outcome : acknowledgedText(outcome)) ?? ''
  })
}

function numberOf(text: string): number | undefined {
  const [, numeral] =
    /^第?(?:约稿)?\s*([\d〇零一二三四五六七八九十百]+)号?$/.exec(narrow(text).trim()) ?? []
  return numeral ? parseNumeral(numeral) : undefined
}

/** `约稿 3 …`: the number, and what follows it; undefined when no commission is spoken of. */
export function takeCommission(words: string): { no: number; rest: string } | undefined {
  const found = /^约稿\s*第?([\d〇零一二三四五六七八九十百]{1,4})(?:[号篇件]|(?=\s|$))\s*/.exec(
    narrow(words),
  )
  const no = found && parseNumeral(found[1])
  return no ? { no, rest: words.slice(found[0].length) } : undefined
}
