import type { Context, Session } from 'koishi'
import { adopt, adoptedText, type AdoptionRequest, waiting, waitingText } from '../../adoption'
import { today } from '../../calendar'
import { answer, editorsCommand, quotedReceipt } from '../../chat'
import { Refusal } from '../../deed'
import { say } from '../../text'
import { adoptFromDigest, digestQuoted } from '../telling/digest'
import { readAdoption } from './read-adoption'

/** `/采用 编号 [第1,3条] 渠道 [特征] [-d 日期]`: items appeared in outlets. Alone: what waits. */
export function adoptCommand(ctx: Context) {
  editorsCommand(ctx, '采用', ['采纳', '录用', '采用稿件'], ({ session, by, words }) => {
    // In answer to a digest, numbers are the digest's, not receipts.
    const digest = digestQuoted(session)
    if (digest) return adoptFromDigest(ctx, by, words, digest)
    if (!words && !session.quote) return answer(waiting(ctx, by), waitingText)
    return answer(adopt(ctx, by, requestOf(ctx, session, words)), adoptedText)
  })
}

function requestOf(ctx: Context, session: Session, words: string): AdoptionRequest {
  const policy = ctx.policy.at()
  const { receipts, items, outlets, traits, day, unclear } = readAdoption(words, policy, today())
  if (unclear) {
    const names = [...policy.outlets, ...policy.traits].map(({ name }) => name).join('、')
    throw new Refusal('adoption.unknown-outlet', [unclear, names])
  }
  const quoted = receipts.length ? undefined : quotedReceipt(ctx, session)
  const wanted = quoted ? [quoted] : receipts
  if (!wanted.length) throw new Refusal('chat.receipt-expected', [say('adoption.example.adopt')])
  if (items.length && wanted.length > 1) throw new Refusal('adoption.items-of-one')
  return { manuscripts: wanted.map((receipt) => ({ receipt, items })), outlets, traits, day }
}
