import { type Context, h } from 'koishi'
import { actorOf, plainText, spoken } from '../../chat'
import { type Actor, Refusal } from '../../deed'
import { answerSwap, readSwapAnswer, swapAnsweredText, swapQuestion, swapsFor } from '../../duty'
import { formatDate } from '../../calendar'
import { openFor } from '../../incident'
import type { Swap } from '../../ledger'
import { waitingFor } from '../../signoff'
import { say } from '../../text'

/** `同意`, `不同意 原因` in private, of somebody who was asked to take over a shift. */
export function hearSwapAnswers(ctx: Context) {
  // Before commands: /同意 is another name of /通过.
  ctx.middleware(async (session, next) => {
    if (!session.isDirect || session.userId === session.selfId) return next()
    const { prefix, content } = session.stripped
    const said = readSwapAnswer(plainText(content.slice(prefix?.length ?? 0)))
    if (!said) return next()
    const by = actorOf(ctx, session)
    const waiting = swapsFor(ctx, by, new Date())
    const isMeant = waiting.length > 0 || said.isPlain
    const isCourtesy = said.isAgreed === undefined && openFor(ctx, by).length > 0
    if (!isMeant || isCourtesy) return next()
    return spoken(await decide(ctx, by, waiting, said)) as h
  }, true)
}

async function decide(
  ctx: Context,
  by: Actor,
  waiting: Swap[],
  said: NonNullable<ReturnType<typeof readSwapAnswer>>,
): Promise<string | Refusal> {
  if (!waiting.length) return new Refusal('duty.swap.none')
  if (!said.isPlain && waitingFor(ctx, by).length) return new Refusal('duty.swap.with-signoff')
  const fitting = waiting.filter(({ entry }) => !said.day || entry.payload.day === said.day)
  if (fitting.length !== 1)
    return new Refusal('duty.swap.which', [waiting.length, options(waiting)])
  const [swap] = fitting
  if (said.isAgreed === undefined) return swapQuestion(swap)
  const { isAgreed, reason } = said
  const answered = await answerSwap(ctx, by, { swap, isAgreed, reason })
  return answered instanceof Refusal ? answered : swapAnsweredText(answered)
}

function options(waiting: Swap[]): string {
  const lines = waiting.map(({ entry: { payload } }) =>
    say('duty.swap.which-line', { day: formatDate(payload.day), from: payload.from }),
  )
  return lines.join('\n')
}
