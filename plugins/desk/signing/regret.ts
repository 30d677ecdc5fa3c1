import type { Context } from 'koishi'
import { dayOf, today } from '../../calendar'
import { type Actor, Refusal } from '../../deed'
import type { EntryOf, Submission } from '../../ledger'
import { sameName } from '../../roster'
import { waitingFor } from '../../signoff'
import { askWhich } from './meant'

const regretted =
  /(?:签|点|批|按|回|审|看)错了|[点签弄搞]反了|手滑|误(?:点|签|操作)|^(?:我|请|把)?(?:想|要)?(?:收回|撤回|撤销|取消)(?:我?刚才|刚刚|上一?[个份]|我)?(?:的|那[个份]|这[个份])?(?:签字?|审签|通过|同意|决定)?[。.！!]*$|刚才.{0,8}(?:不算|作废|收回|撤回)/

/** 签错了, 刚才那个不算: a leader wants back what they decided last. */
export function regrets(said: string): boolean {
  return said.length < 20 && regretted.test(said) && !/[吗么？?]$/.test(said)
}

/** What a leader signed last, of today, when it was accepted. */
export function lastSigned(ctx: Context, by: Actor): string | undefined {
  const submission = lastDecided(ctx, by, 'signed')
  return submission?.status === 'accepted' ? submission.receipt : undefined
}

/** How what was decided last can be mended; of what waits, that nothing was decided. */
export function regretText(ctx: Context, by: Actor): Refusal | undefined {
  const signed = lastSigned(ctx, by)
  if (signed) return new Refusal('signoff.too-late', [signed])
  const returned = lastDecided(ctx, by, 'returned')
  if (returned?.status === 'returned')
    return new Refusal('signoff.returned-already', [returned.receipt, returned.entry.by.name])
  const waiting = waitingFor(ctx, by)
  return waiting.length ? askWhich(waiting, 'signoff.none-decided') : undefined
}

/** What a leader decided last, of today. */
function lastDecided(
  { ledger }: Context,
  { person }: Actor,
  type: 'signed' | 'returned',
): Submission | undefined {
  const entry = ledger.entries.findLast((each): each is EntryOf<'signed' | 'returned'> => {
    const isOwn = each.type === 'signed' ? each.payload.signer : each.by.name
    return each.type === type && sameName(isOwn, person!.name)
  })
  const isFresh = entry && dayOf(new Date(entry.at)) === today()
  return isFresh ? ledger.find(entry.ref!) : undefined
}
