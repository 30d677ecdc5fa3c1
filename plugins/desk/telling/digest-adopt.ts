import type { Context, Session } from 'koishi'
import { adopt, type AdoptionOutcome } from '../../adoption'
import { askerOf, type DigestRecord } from '../../bulletin'
import { answer, Said } from '../../chat'
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
