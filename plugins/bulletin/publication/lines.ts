import { setImmediate as pause } from 'node:timers/promises'
import type { Period } from '../../calendar'
import { type Desk, itemsText } from '../../deed'
import type { Fees } from '../../policy'
import type { Point } from '../../score'
import { noteText, reasonText } from '../details/point-text'
import type { BulletinAdoption, BulletinDetail } from '../paper/types'
import { wordDay } from '../paper/paper-text'
import { signOffLines } from '../../signoff'
import { say } from '../say'

/** What the points of a period come to in lines, unit by unit; other work goes on between them. */
export async function linesOf(desk: Desk, period: Period, units: string[]) {
  const details: BulletinDetail[] = []
  const adoptions = new Map<string, BulletinAdoption>()
  let isJoint = false
  for (const unit of units) {
    const points = desk.score.points(period, unit)
    details.push(...points.map((point) => detailOf(desk, point)))
    for (const point of points) addAdoption(desk, adoptions, point)
    isJoint ||= points.some((point) => isShare(desk, point))
    await pause()
  }
  const sorted = [...adoptions.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return { details, adoptions: sorted, ...(isJoint && { isJoint }) }
}

/** Whether it is a unit's share of what another one handed in. */
function isShare({ ledger }: Desk, { unit, kind, receipt }: Point): boolean {
  const isCounted = kind === 'submitted' || kind === 'adopted'
  return isCounted && !!receipt && ledger.find(receipt)?.entry.unit !== unit
}

/** A line of points, or of fees: then with the officer who is paid. */
export function detailOf({ ledger }: Desk, point: Point, fees?: Fees): BulletinDetail {
  const { unit, day, kind, receipt, title, value, clause, policy, entryId } = point
  const { inForce, amendedBy } = policy
  // Not its id, which holds somebody's account.
  const no = ledger.state.entries.get(entryId ?? '')?.seq
  return {
    unit,
    day,
    kind,
    receipt,
    title,
    value,
    clause,
    entryId: no === undefined ? undefined : say('bulletin.publication.entry', [no]),
    reason: reasonText(point, fees),
    note: noteText(point, fees) || undefined,
    ...(fees && { officer: point.officer }),
    signed: signedText(ledger, receipt),
    policy: amendedBy ?? say('bulletin.publication.version', [wordDay(inForce)]),
  }
}

/** Who signed a manuscript, and when; nothing where nobody had to. */
function signedText(ledger: Desk['ledger'], receipt = ''): string | undefined {
  const submission = ledger.find(receipt)
  return (submission && signOffLines(submission).join('；')) || undefined
}

/** Each adoption is one line, with what it earned all its units. */
function addAdoption({ ledger }: Desk, adoptions: Map<string, BulletinAdoption>, point: Point) {
  const { entryId = '', kind, unit, value, correction } = point
  const entry = kind === 'adopted' && !correction && ledger.state.entries.get(entryId)
  if (!entry || entry.type !== 'adopted') return
  const known = adoptions.get(entryId)
  if (known) {
    known.points += value
    if (!known.unit.split('、').includes(unit)) known.unit += `、${unit}`
    return
  }
  const { outlet, items, day } = entry.payload
  const text = itemsText(items).trim() || say('bulletin.publication.all')
  const about = { receipt: entry.ref!, title: point.title ?? '', items: text }
  adoptions.set(entryId, { day, outlet, unit, ...about, points: value })
}
