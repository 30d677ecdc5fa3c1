import { formatDuePeriod, type PeriodSaid, today } from '../../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import { draftDigest } from '../../manuscript'
import { signOffLines } from '../../signoff'
import { say } from '../say'
import type { DigestBook } from './digest-book'
import { type LikelySame, likelySame, mergeSame, type ReportedItem } from './items'
import { mergeAsBefore } from './merge-as-before'
import { columnDue, deadlineSaid, reportedIn } from './reported'

export type DigestDesk = Desk & { digests: DigestBook }

/** The items of a week or month as one Word file. */
export interface Digest {
  /** Its number, from 1: what its items are adopted by. */
  no: number
  title: string
  file: { name: string; bytes: Buffer }
  /** Items, each event once, and the units that reported them. */
  count: number
  units: number
  /** Events told by several items, with their numbers. */
  merged: { number: number; items: ReportedItem[] }[]
  likely: LikelySame[]
}

/** 汇编: draws up the items of a week or month as one Word file; without one said, of the last that was due. */
export async function drawUpDigest(
  desk: DigestDesk,
  by: Actor,
  { said }: { said?: PeriodSaid },
): Promise<Digest | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const column = columnDue(desk, said)
  if (!column) return new Refusal('bulletin.digest.no-column')
  const deadline = deadlineSaid(desk, column, said)
  if (!deadline) return nothingDue(said)
  const title = say('bulletin.digest.title', [column.name, deadline.period.label])
  const asker = askerOf(by)
  const before = desk.digests.lastOf(asker, { title, column: column.key })
  const found = mergeSame(reportedIn(desk, deadline), desk.roster.units)
  const events = mergeAsBefore(found, before?.events ?? [])
  if (!events.length) return new Refusal('bulletin.digest.nothing', [title])
  return bind(desk, by, { title, column: column.key, events })
}

/** Records a digest, so that its numbers are known, and makes its file. */
export async function bind(
  desk: DigestDesk,
  by: Actor,
  { title, column, events }: { title: string; column: string; events: ReportedItem[][] },
): Promise<Digest> {
  const { key } = await desk.digests.record({
    title,
    column,
    by: askerOf(by),
    events: events.map((event) => event.map(({ receipt, no }) => ({ receipt, no }))),
  })
  const numbered = events.map((items, index) => ({ number: index + 1, items }))
  return {
    no: Number(key),
    title,
    file: {
      name: say('bulletin.digest.file', [title, key]),
      bytes: await compose(desk, title, events),
    },
    count: events.length,
    units: new Set(events.flat().map(({ unit }) => unit)).size,
    merged: numbered.filter(({ items }) => items.length > 1),
    likely: likelySame(events, desk.roster.units),
  }
}

/** How the digest book names who asked. */
export function askerOf({ account: { platform, userId } }: Actor): string {
  return `${platform}:${userId}`
}

function nothingDue(said?: PeriodSaid): Refusal {
  if (!said || 'near' in said) return new Refusal('bulletin.digest.none')
  return new Refusal('bulletin.digest.unclear', [formatDuePeriod(said.cycle, said.no)])
}

function compose(
  { policy, manuscript, ledger }: DigestDesk,
  title: string,
  events: ReportedItem[][],
) {
  const units = [...new Set(events.map(([{ unit }]) => unit))]
  const sections = units.map((unit) => ({
    unit,
    items: events
      .filter(([first]) => first.unit === unit)
      .map(([{ receipt, text }, ...twins]) => {
        const signed = signOffLines(ledger.find(receipt)!).join('；')
        return { receipt, text, twins, signed }
      }),
  }))
  const issuer = policy.at().office.name
  return manuscript.compose(draftDigest({ title, issuer, day: today(), sections }))
}
