import type { Context, Session } from 'koishi'
import { adopt, type AdoptionOutcome } from '../../adoption'
import {
  askerOf,
  type Digest,
  type DigestRecord,
  digestText,
  drawUpDigest,
  mergeInDigest,
} from '../../bulletin'
import { type PeriodSaid, readPeriodSaid } from '../../calendar'
import { actorOf, answer, editorsCommand, plainText, Said, speakerOf, spoken } from '../../chat'
import {
  type Actor,
  changeLines,
  itemsText,
  numbersText,
  Refusal,
  refusalText,
  shorten,
} from '../../deed'
import { say } from '../../text'
import { readChoice, readMerge } from './digest-choice'

/** Milliseconds in which a file sent privately is of use. */
const USEFUL = 24 * 3600_000

/**
 * `/汇编 [周或月]`: the items of a week or month as one Word file; `/汇编 采用 1,3,5-8`: which of them were adopted;
 * `合并 3,7`, in answer to it: they are the same event.
 */
export function digestCommand(ctx: Context) {
  editorsCommand(ctx, '汇编', ['周汇编', '汇总动态'], ({ session, by, words }) => {
    const [, list] = /^采用\s*(.*)$/s.exec(words) ?? []
    if (list !== undefined) return adoptFromDigest(ctx, by, list, digestQuoted(session))
    const numbers = readMerge(words)
    if (numbers) return merge(ctx, session, by, numbers)
    return answer(drawUpDigest(ctx, by, { said: periodIn(words) }), (digest) =>
      handOver(ctx, session, by, digest),
    )
  })

  ctx.middleware(async (session, next) => {
    const numbers = readMerge(plainText(session.stripped.content))
    if (!numbers || speakerOf(ctx, session)?.role !== 'editor') return next()
    return spoken(await merge(ctx, session, actorOf(ctx, session), numbers))
  })
}

function merge(ctx: Context, session: Session, by: Actor, numbers: number[]) {
  const merged = mergeInDigest(ctx, by, { no: digestQuoted(session), numbers })
  return answer(merged, (digest) => handOver(ctx, session, by, digest))
}

async function handOver(ctx: Context, session: Session, by: Actor, digest: Digest) {
  return digestText(digest, await deliver(ctx, session, by, digest))
}

function periodIn(words: string): PeriodSaid | undefined {
  const said = readPeriodSaid(words)
  if (said || !words) return said
  throw new Refusal('bulletin.digest.unclear', [words])
}

/** Asked for in the group, it is sent to the editor privately, when that is possible. */
async function deliver(ctx: Context, session: Session, { person }: Actor, { file }: Digest) {
  const to = session.isDirect ? undefined : ctx.courier.reach(person!)
  if (!to) {
    await ctx.courier.sendFile(session, file.name, file.bytes)
    return false
  }
  const key = `digest:${session.platform}:${session.channelId}:${session.messageId}`
  const until = new Date(Date.now() + USEFUL)
  await ctx.courier.push({ key, to, file, until, isUrgent: true })
  return true
}

/** Entries, and reasons why not, that are listed in one answer. */
const SHOWN = 5

/** The number of the digest whose answer, or file, this message quotes. */
export function digestQuoted({ quote, selfId }: Session): number | undefined {
  const isOurs = !quote?.user?.id || quote.user.id === selfId
  const [, no] = (isOurs && /汇编(\d+)(?=[：.])/.exec(quote?.content ?? '')) || []
  return no ? Number(no) : undefined
}

/** Adopts what the numbers of a digest stand for; without one quoted or said, of the editor's last. */
export function adoptFromDigest(
  ctx: Context,
  by: Actor,
  words: string,
  quoted?: number,
): Promise<string | Refusal> {
  const said = new Said(words)
  const digest = digestOf(ctx, by, quoted ?? Number(said.take(/^汇编(\d+)[：:]?/)?.[1] ?? 0))
  const { submissions, outlets, day } = readChoice(said, digest, ctx.policy.at())
  const adopted = adopt(ctx, by, { manuscripts: submissions, outlets, day })
  return answer(adopted, (outcome) => adoptedText(digest, outcome))
}

function digestOf({ digests }: Context, by: Actor, no: number): DigestRecord {
  const digest = no ? digests.get(no) : digests.lastOf(askerOf(by))
  if (digest) return digest
  throw new Refusal(no ? 'bulletin.digest.unknown' : 'bulletin.digest.first', [no])
}

function adoptedText({ title }: DigestRecord, outcome: AdoptionOutcome): string {
  const { adoptions, notAdopted, change } = outcome
  const reasons = notAdopted.slice(0, SHOWN).map(refusalText)
  if (!change) return [say('bulletin.digest.not-adopted'), ...reasons].join('\n')
  const entries = adoptions.map(({ entry }) => entry).toSorted((a, b) => a.seq - b.seq)
  const outlets = [...new Set(entries.map(({ payload }) => payload.outlet))].join('、')
  const lines = entries.map(({ seq, unit, ref, payload }) => {
    const about = { no: seq, unit, receipt: ref, items: itemsText(payload.items) }
    return say('bulletin.digest.line', about)
  })
  return [
    say('bulletin.digest.adopted', { title, outlets, count: entries.length }),
    ...shorten(lines, SHOWN),
    ...changeLines(change),
    ...reasons,
    say('bulletin.digest.undo', [numbersText(entries)]),
  ].join('\n')
}
