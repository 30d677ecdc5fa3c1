import { dayOf, formatDate, parsePeriod, type Period } from '../../calendar'
import { amendedBy, type Desk, entryText, shorten, signed, subjectText } from '../../deed'
import type { Entry, EntryOf } from '../../ledger'
import { say } from '../say'

/** Lines of what was undone that stand above the points. */
const SHOWN = 3

/** An entry that counts no more, what undid it, and why. */
export interface Undone {
  no: number
  subject: string
  what: string
  day: string
  undoneBy: number
  reason: string
  /** Hundredths of a point that it changed: for the unit that is asked about, else for all. */
  change: number
  /** The month it counts in, when its own was public already. */
  countsIn?: string
}

export function undone(desk: Desk, by: EntryOf<'reversed'>, unit?: string): Undone {
  const target = targetOf(desk, by)
  const effect = desk.score.effect(by.id)
  const all = [...effect.values()].reduce((sum, points) => sum + points, 0)
  return {
    no: target.seq,
    subject: subjectText(desk, target),
    what: entryText(target),
    day: formatDate(dayOf(new Date(by.at))),
    undoneBy: by.seq,
    reason: by.payload.reason,
    change: unit === undefined ? all : (effect.get(unit) ?? 0),
    countsIn: isPublic(desk, target, by)
      ? parsePeriod('', dayOf(new Date(by.at)))!.label
      : undefined,
  }
}

/** Whether the month of an entry was made public before it was undone. */
function isPublic({ ledger }: Desk, target: Entry, by: Entry): boolean {
  const published = ledger.state.published.get(dayOfEntry(target).slice(0, 7))
  return published !== undefined && published.seq < by.seq
}

function dayOfEntry({ payload, at }: Entry): string {
  return ('day' in payload ? payload.day : undefined) ?? dayOf(new Date(at))
}

/**
 * What was undone in these days, or was of them, and changed the unit's points; the latest first. What
 * was corrected reads otherwise now, and what was public already is a point of its own.
 */
export function undoneIn(desk: Desk, { from, to }: Period, unit: string): Undone[] {
  const isIn = (day: string) => from <= day && day <= to
  const own = desk.score.points({ from, to, label: '' }, unit)
  const counted = new Set(own.map(({ correction }) => correction?.entryId))
  return [...desk.ledger.state.reversed.values()]
    .filter((by) => {
      const isOf = isIn(dayOf(new Date(by.at))) || isIn(dayOfEntry(targetOf(desk, by)))
      return isOf && !counted.has(by.id) && !amendedBy(desk, by)
    })
    .map((by) => undone(desk, by, unit))
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => b.undoneBy - a.undoneBy)
}

/** `记2 2026-0001《…》头条采用 第1条，11月30日由编辑撤销（记13）：登错了，－30分` */
export function undoneText({ change, countsIn, ...undone }: Undone): string {
  const where = countsIn
    ? say('bulletin.details.undone-later', [countsIn])
    : say('bulletin.details.undone-counted')
  const points = change ? say('bulletin.details.undone-change', [signed(change), where]) : ''
  return say('bulletin.details.undone', { ...undone, points })
}

export function undoneLines(all: Undone[]): string[] {
  return shorten(all.map(undoneText), SHOWN)
}

function targetOf({ ledger }: Pick<Desk, 'ledger'>, { ref }: EntryOf<'reversed'>): Entry {
  return ledger.state.entries.get(ref!)!
}
