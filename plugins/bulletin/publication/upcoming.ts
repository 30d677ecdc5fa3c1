import { addDays, dayOf, moment, partsOf, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import type { EntryOf } from '../../ledger'
import { say } from '../say'
import { type Planned, planBulletins } from './plan'
import { asAsked, monthKey, periodBefore } from './scope'

/** What will be made public by itself. */
export interface Upcoming {
  period: Period
  /** 今天15:00, 6月2日15:00 */
  when: string
  /** Whether the editors have seen the draft. */
  isDrafted: boolean
}

/** Days in which the calendar makes everything public that it does of one period. */
const DAYS = 40

/** The next publication that nobody has to ask for and nobody held back; nothing where there is none. */
export function upcoming(desk: Desk): Upcoming | undefined {
  const { policy } = desk
  const from = moment(addDays(today(), -DAYS), '00:00')
  const to = moment(addDays(today(), DAYS), '00:00')
  const planned = planBulletins((day) => policy.at(day), policy.calendar, from, to)
  const post = planned.find((each) => {
    const isAhead = each.step === 'post' && each.at > new Date()
    return isAhead && !each.bulletin.waitForYes && isOpen(desk, each.period)
  })
  if (!post) return undefined
  const { period, at, bulletin } = post
  const draft = planned.find((each) => each.step === 'draft' && each.period.to === period.to)
  const isDrafted = !!draft && draft.at <= new Date()
  return { period, when: whenText(at, bulletin.post.at), isDrafted }
}

/** Whether a period is still to be made public by itself. */
export function isOpen({ ledger, score }: Desk, period: Planned['period']): boolean {
  const month = monthKey(period)
  // One that was taken back is an editor's to publish again.
  const wasPublished = ledger.entries.some(
    ({ type, payload }) => type === 'published' && monthKey(payload.period) === month,
  )
  const isDone = wasPublished || ledger.state.postponed.has(month)
  return !isDone && score.board(period).rows.length > 0
}

/** `今天15:00`, `6月2日15:00` */
export function whenText(at: Date, time: string): string {
  const { month, date } = partsOf(at)
  const key = dayOf(at) === today() ? 'today' : 'on-day'
  return say(`bulletin.publication.${key}`, [month, date, time])
}

/** How a publication stands that words are about: of the period named, else of the last that is over. */
export function publicationOf({ ledger, policy }: Desk, named?: Period) {
  const { published, postponed } = ledger.state
  const period = named ?? periodBefore(policy.at(), today())
  const key = monthKey(period)
  const held = named ? postponed.get(key) : [...postponed.values()].at(-1)
  return { period, published: published.get(key), held }
}

/** What can still be done about a publication. */
export function recallText({ seq, at, payload: { period } }: EntryOf<'published'>): string {
  const about = { period: period.label, asked: asAsked(period), no: seq }
  return say('bulletin.publication.recall', { ...about, ...partsOf(new Date(at)) })
}

export function releasedText({ period, when }: Upcoming): string {
  const about = { period: period.label, asked: asAsked(period), when }
  return say('bulletin.postponement.released', about)
}

/** Whether `先别发` means this. */
export function holdQuestion({ period, when }: Upcoming): string {
  return say('bulletin.postponement.meant', { period: period.label, when })
}

/** That a no to a question holds nothing back. */
export function stillText({ period, when }: Upcoming): string {
  return say('bulletin.postponement.still', { period: period.label, when })
}
