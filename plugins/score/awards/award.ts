import type { Award, Policy, Quota, Seats } from '../../policy'
import type { Period } from '../../calendar'
import { rank } from '../board'
import { round } from '../hundredths'
import type { Setting, Who } from '../setting'
import { spanOf } from '../periods/span'
import { measure } from '../rules/value'
import type { Awarded, Winner } from '../types'

export interface Candidate extends Who {
  officer?: string
  points: number
}

/** A candidate's points as they are compared, and what they are in all where that is by the head. */
interface Entrant extends Candidate {
  total: number
}

/** Who could win, and which tasks a unit or a person has not done. */
export interface Field {
  units: Candidate[]
  officers: Candidate[]
  unmet(one: Candidate): Quota[]
  setting: Setting
}

/**
 * Who the awards of a period go to by the figures. Where several have the points of the last place
 * and there is no room for all, all of them win if the regulation says so; otherwise they are told apart
 * from the winners: the office decides.
 */
export function award(policy: Policy, period: Period, field: Field): Awarded[] {
  const { awards, rounding } = policy
  const given: Awarded[] = []
  for (const one of awards) {
    if (!isAbout(one, period, field.setting)) continue
    const zero = one.zero ?? usualZero(one)
    const taking = candidatesFor(one, policy, period, field).filter(({ points }) => {
      return zero !== 'out' || points > 0
    })
    for (const { seats, name, among } of groupsOf(one, taking)) {
      const able = among.filter((each) => isAble(each, one, field, given))
      given.push({
        name: one.name,
        clause: one.clause,
        class: name,
        ...choose(
          zero === 'in' ? able : able.filter(({ points }) => points > 0),
          one,
          roomOf(seats, among.length, one, rounding),
        ),
      })
    }
  }
  return given
}

/** Whether those without points take part, when the regulation does not say. */
export function usualZero({ least, bottom }: Award): NonNullable<Award['zero']> {
  if (least !== undefined) return 'out'
  return bottom === undefined ? 'counted' : 'in'
}

function isAbout({ every }: Award, { from, to }: Period, setting: Setting) {
  const own = spanOf(every, from, setting)
  return own?.from === from && own.to === to
}

/** Who could have an award, with the class of that time; by the head, whoever's size is known. */
function candidatesFor(
  { of, per, class: classes }: Award,
  policy: Policy,
  { to }: Period,
  { units, officers, setting }: Field,
): Entrant[] {
  const all = (of === 'unit' ? units : officers).map((one) => {
    return { ...one, class: setting.classOf(one.unit, to), total: one.points }
  })
  const among = all.filter((one) => !classes || classes.includes(one.class ?? ''))
  if (!per) return among
  return among.flatMap((one) => {
    const staff = setting.staffOf(one.unit)
    return staff ? [{ ...one, points: round(one.points / staff, policy) }] : []
  })
}

function groupsOf({ top }: Award, among: Entrant[]) {
  if (typeof top !== 'object') return [{ seats: top, name: undefined, among }]
  return Object.entries(top).map(([name, seats]) => {
    return { seats, name, among: among.filter((one) => one.class === name) }
  })
}

/** What is asked for at least is of all the points, also where these are compared by the head. */
function isAble(one: Entrant, { least, except }: Award, field: Field, given: Awarded[]): boolean {
  const { unit, officer, total } = one
  const bound = measure(least, one)
  if (bound !== undefined && total < bound) return false
  if (except.length === 0) return true
  const unmet = field.unmet(one)
  if (except.includes('disqualified') && unmet.some(({ disqualify }) => disqualify)) return false
  if (unmet.some(({ name }) => except.includes(name))) return false
  return !given.some(
    ({ name, winners }) =>
      except.includes(name) &&
      winners.some((each) => each.unit === unit && each.officer === officer),
  )
}

function choose(
  able: Candidate[],
  { bottom, ties }: Award,
  seats: number | undefined,
): Pick<Awarded, 'winners' | 'tied' | 'left'> {
  const ranked: Winner[] = rank(able)
  const room = bottom ?? seats ?? ranked.length
  const ordered = bottom === undefined ? ranked : ranked.toReversed()
  if (ordered.length <= room) return { winners: ordered, tied: [], left: 0 }
  const last = ordered[room - 1]?.points
  const isSplit = room > 0 && ordered[room].points === last
  if (!isSplit) return { winners: ordered.slice(0, room), tied: [], left: 0 }
  const winners = ordered.slice(0, room).filter(({ points }) => points !== last)
  const tied = ordered.filter(({ points }) => points === last)
  if (ties === 'all') return { winners: [...winners, ...tied], tied: [], left: 0 }
  return { winners, tied, left: room - winners.length }
}

/** A share is of all that take part, whether they may win or not. */
function roomOf(
  seats: Seats | undefined,
  count: number,
  { fewest = 0 }: Award,
  rounding: Policy['rounding'],
) {
  if (typeof seats !== 'string') return seats
  return Math.max(fewest, round((count * Number.parseFloat(seats)) / 100, { rounding }))
}
