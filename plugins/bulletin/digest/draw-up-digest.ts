import { formatWeek, today } from '../../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import { draftDigest } from '../../manuscript'
import { say } from '../say'
import type { DigestBook } from './digest-book'
import { mergeAlike, type ReportedItem } from './items'
import { reportedIn, type WeekAsked, weeklyColumn, weekOf } from './reported'

export type DigestDesk = Desk & { digests: DigestBook }

/** A week's items as one Word file. */
export interface Digest {
  /** Its number, from 1: what its items are adopted by. */
  no: number
  title: string
  file: { name: string; bytes: Buffer }
  /** Items, each event once; the units that reported them; items told by another one too. */
  count: number
  units: number
  merged: number
}

/** 汇编: draws up a week's items as one Word file; without a week said, of the last that was due. */
export async function drawUpDigest(
  desk: DigestDesk,
  by: Actor,
  { week: asked }: { week?: WeekAsked },
): Promise<Digest | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const column = weeklyColumn(desk)
  if (!column) return new Refusal('bulletin.digest.no-column')
  const week = weekOf(desk, column, asked)
  if (!week) return unknownWeek(asked)
  const events = mergeAlike(reportedIn(desk, week))
  const title = say('bulletin.digest.title', [column.name, week.label])
  if (!events.length) return new Refusal('bulletin.digest.nothing', [title])
  const { key } = await desk.digests.record({
    title,
    column: column.key,
    by: askerOf(by),
    events: events.map((event) => event.map(({ receipt, no }) => ({ receipt, no }))),
  })
  return {
    no: Number(key),
    title,
    file: {
      name: say('bulletin.digest.file', [title, key]),
      bytes: await compose(desk, title, events),
    },
    count: events.length,
    units: new Set(events.flat().map(({ unit }) => unit)).size,
    merged: events.flat().length - events.length,
  }
}

/** How the digest book names who asked. */
export function askerOf({ account: { platform, userId } }: Actor): string {
  return `${platform}:${userId}`
}

function unknownWeek(asked?: WeekAsked): Refusal {
  if (!asked || 'near' in asked) return new Refusal('bulletin.digest.none')
  return new Refusal('bulletin.digest.unclear', [formatWeek(asked.no)])
}

function compose({ policy, manuscript }: DigestDesk, title: string, events: ReportedItem[][]) {
  const units = [...new Set(events.map(([{ unit }]) => unit))]
  const sections = units.map((unit) => ({
    unit,
    items: events
      .filter(([first]) => first.unit === unit)
      .map(([{ receipt, text }, ...twins]) => {
        const others = [...new Set(twins.map((twin) => twin.unit))].filter((each) => each !== unit)
        return { receipt, text, ...(others.length && { others }) }
      }),
  }))
  const issuer = policy.at().office.name
  return manuscript.compose(draftDigest({ title, issuer, day: today(), sections }))
}
