import type { Context } from 'koishi'
import { answer } from '../../chat'
import type { Actor, Refusal } from '../../deed'
import { decidedText, forward, shownText, sign, turnBack, undecidedText } from '../../signoff'
import { say } from '../../text'
import type { Verdict } from './verdict'

/** Does with a manuscript what was decided, and says so. */
export async function enter(
  ctx: Context,
  by: Actor,
  receipt: string,
  { kind, opinion, to, paper, said }: Verdict,
): Promise<string | Refusal> {
  switch (kind) {
    case 'signed':
      return answer(sign(ctx, by, { receipt, opinion, paper }), decidedText)
    case 'returned':
      return answer(turnBack(ctx, by, { receipt, opinion }), decidedText)
    case 'forwarded':
      return answer(forward(ctx, by, { receipt, to, opinion }), decidedText)
    case 'later':
      return say('signoff.asked.later', [receipt])
    case 'shown':
      return shownText(ctx.ledger.find(receipt)!)
    default:
      return undecidedText([ctx.ledger.find(receipt)!], said ?? '')
  }
}
