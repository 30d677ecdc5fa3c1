import { type Context, h, type Session } from 'koishi'
import { askerOf, deskOf, type DigestRecord } from '../../bulletin'
import { today } from '../../calendar'
import { actorOf, Said } from '../../chat'
import {
  type Actor,
  changeLines,
  changesOf,
  forbidden,
  itemsText,
  numbersText,
  Refusal,
} from '../../deed'
import { say } from '../../text'
import { type Asked, enterAdoptions, type Outcome } from '../adopting'
import { readChoice } from './digest-choice'

/** Entries, and reasons why not, that are listed in one answer. */
const SHOWN = 5

/** The number of the digest whose answer, or file, this message quotes. */
export function digestQuoted({ quote, selfId }: Session): number | undefined {
  const isOurs = !quote?.user?.id || quote.user.id === selfId
  const [, no] = (isOurs && /汇编(\d+)(?=[：.])/.exec(quote?.content ?? '')) || []
  return no ? Number(no) : undefined
}

/** Adopts what the numbers of a digest stand for; without one quoted or said, of the editor's last. */
export async function adoptFromDigest(
  ctx: Context,
  session: Session,
  words: string,
  quoted?: number,
): Promise<string | Refusal> {
  const by = actorOf(ctx, session)
  const refusal = forbidden(by)
  if (refusal) return refusal
  const said = new Said(words)
  const digest = digestOf(ctx, by, quoted ?? Number(said.take(/^汇编(\d+)[：:]?/)?.[1] ?? 0))
  const { submissions, outlets, day } = readChoice(said, digest, ctx.policy.at())
  if (day > today()) return new Refusal('deed.future', [day])
  const outcomes = await Promise.all(
    submissions.map(({ receipt, items }) => {
      const asked: Asked = { receipts: [receipt], items, outlets, traits: [], day }
      return enterAdoptions(ctx, session, asked)
    }),
  )
  return answer(ctx, digest, {
    entries: outcomes.flatMap(({ entries }) => entries).toSorted((a, b) => a.seq - b.seq),
    not: outcomes.flatMap(({ not }) => not).map((reason) => h.unescape(reason)),
  })
}

function digestOf({ digests }: Context, by: Actor, no: number): DigestRecord {
  const digest = no ? digests.get(no) : digests.lastOf(askerOf(by))
  if (digest) return digest
  throw new Refusal(no ? 'bulletin.digest.unknown' : 'bulletin.digest.first', [no])
}

function answer(ctx: Context, { title }: DigestRecord, { entries, not }: Outcome): string {
  const reasons = not.slice(0, SHOWN)
  if (!entries.length) return [say('bulletin.digest.not-adopted'), ...reasons].join('\n')
  const outlets = [...new Set(entries.map(({ payload }) => payload.outlet))].join('、')
  const lines = entries.slice(0, SHOWN).map(({ seq, unit, ref, payload }) => {
    const about = { no: seq, unit, receipt: ref, items: itemsText(payload.items) }
    return say('bulletin.digest.line', about)
  })
  const more = entries.length - lines.length
  return [
    say('bulletin.digest.adopted', { title, outlets, count: entries.length }),
    ...lines,
    ...(more > 0 ? [say('deed.more', [more])] : []),
    ...changeLines(changesOf(deskOf(ctx), entries)),
    ...reasons,
    say('bulletin.digest.undo', [numbersText(entries)]),
  ].join('\n')
}
