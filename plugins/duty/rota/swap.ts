import { type Day } from '../../calendar'
import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../../deed'
import type { Draft, EntryOf, Swap } from '../../ledger'
import { formatDate } from '../../calendar'
import { sameName } from '../../roster'
import { contactOf, type PersonSaid } from './person'
import { type DutyPerson, type Shift, shiftsOn } from './rota'

/** Who is to take over whose shift; whose when it is not one's own. */
export interface SwapRequest {
  day: Day
  shift?: string
  from?: string
  to: PersonSaid
  /** 对调: the day the other gives in return. */
  back?: Day
  now: Date
}

export interface Swapped {
  swap: Swap
  /** Whom an editor took over for at once; else the other is asked first. */
  isDone: boolean
}

/** 换班: somebody on duty asks another to take over; an editor changes it at once. */
export async function askSwap(
  desk: Desk,
  by: Actor,
  request: SwapRequest,
): Promise<Swapped | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const found = shiftFor(desk, by, request)
  if (found instanceof Refusal) return found
  const { shift, person } = found
  const to = takerOf(desk, shift, request)
  if (to instanceof Refusal) return to
  const back = backFor(desk, person, to, request)
  if (back instanceof Refusal) return back
  const isDone = by.person!.role === 'editor'
  const isReachable = desk.courier.reach(contactOf(desk, to))
  if (!isDone && !isReachable) return new Refusal('duty.swap.unreachable', [to.name])
  const { name: unit } = desk.policy.at().office
  const origin = originOf(desk, by, unit, 'swap')
  const payload = { day: shift.day, shift: shift.name, from: person.name, to, back }
  const asked: Draft = { ...origin, type: 'swap-asked', payload }
  const agreed: Draft = {
    ...originOf(desk, by, unit, 'swap', 'agreed'),
    type: 'swap-answered',
    ref: origin.id,
    payload: { isAgreed: true },
  }
  const appended = await append(desk, asked, ...(isDone ? [agreed] : []))
  if (appended instanceof Refusal) return appended
  return { swap: desk.ledger.state.swaps.get(origin.id)!, isDone }
}

interface Found {
  shift: Shift
  person: DutyPerson
}

/** The one shift of the day that is meant, and who gives it away. */
function shiftFor(desk: Desk, by: Actor, { day, shift, from, now }: SwapRequest): Found | Refusal {
  const { name: own, role } = by.person!
  if (from && role !== 'editor' && !sameName(from, own)) return new Refusal('duty.swap.own-only')
  const shifts = shiftsOn(desk, day).filter(({ name }) => !shift || name === shift)
  const date = formatDate(day)
  if (!shifts.length) return new Refusal('duty.swap.nobody', [date])
  const all = shifts.flatMap((each) => each.people.map((person) => ({ shift: each, person })))
  const mine = all.filter(({ person }) => sameName(person.name, from ?? own))
  const fitting = mine.length || from || role !== 'editor' ? mine : onlyOne(all)
  const names = [...new Set(all.map(({ person }) => person.name))].join('、')
  if (!fitting.length) {
    const isOffice = role === 'editor' && !from
    return new Refusal(`duty.swap.${isOffice ? 'whose' : 'not-on'}`, [date, names, from ?? own])
  }
  if (fitting.length > 1) {
    const options = fitting.map((each) => each.shift.name).join('、')
    return new Refusal('duty.swap.which-shift', [date, options])
  }
  return fitting[0].shift.to <= now ? new Refusal('duty.swap.over', [date]) : fitting[0]
}

/** The shift that the other gives in return; nothing when none is asked for. */
function backFor(
  desk: Desk,
  giver: DutyPerson,
  to: PersonSaid,
  { back, now }: SwapRequest,
): { day: Day; shift: string } | undefined | Refusal {
  if (!back) return undefined
  const shifts = shiftsOn(desk, back)
  const date = formatDate(back)
  if (!shifts.length) return new Refusal('duty.swap.nobody', [date])
  const own = shifts.filter(({ people }) => people.some(({ name }) => sameName(name, to.name)))
  const names = [...new Set(shifts.flatMap(({ people }) => people.map(({ name }) => name)))]
  if (!own.length) return new Refusal('duty.swap.not-on', [date, names.join('、'), to.name])
  const [shift] = own
  if (shift.people.some(({ name }) => sameName(name, giver.name))) {
    return new Refusal('duty.swap.same', [giver.name])
  }
  if (shift.to <= now) return new Refusal('duty.swap.over', [date])
  return { day: shift.day, shift: shift.name }
}

/** Who has it alone, but for the leader in charge. */
function onlyOne(all: Found[]): Found[] {
  const people = all.filter(({ person }) => !person.isLeader)
  return people.length === 1 ? people : []
}

function takerOf(desk: Desk, { people }: Shift, { to }: SwapRequest): PersonSaid | Refusal {
  const contact = contactOf(desk, to)
  if (people.some(({ name }) => sameName(name, to.name))) {
    return new Refusal('duty.swap.same', [contact.name])
  }
  if (!contact.person && !to.phone) return new Refusal('duty.enter.phone-expected', [to.name])
  return { ...to, name: contact.name }
}

/** The latest swap somebody asked for. */
export function lastSwapOf(desk: Desk, { person }: Pick<Actor, 'person'>): Swap | undefined {
  const all = [...desk.ledger.state.swaps.values()]
  return all.findLast(({ entry: { by } }) => person && sameName(by.name, person.name))
}

/** The swaps that wait for somebody's answer: of shifts that are not over. */
export function swapsFor(desk: Desk, { person }: Pick<Actor, 'person'>, now: Date): Swap[] {
  if (!person) return []
  return [...desk.ledger.state.swaps.values()].filter((swap) => {
    const { to } = swap.entry.payload
    return !swap.answer && sameName(to.name, person.name) && isAhead(desk, swap, now)
  })
}

function isAhead(desk: Desk, { entry: { payload } }: Swap, now: Date): boolean {
  const shift = shiftsOn(desk, payload.day).find(({ name }) => name === payload.shift)
  return shift !== undefined && shift.to > now
}

/** 同意, 不同意: the other's answer; when they agree, the rota says so from now on. */
export async function answerSwap(
  desk: Desk,
  by: Actor,
  { swap, isAgreed, reason }: { swap: Swap; isAgreed: boolean; reason?: string },
): Promise<Swap | Refusal> {
  const { id, unit } = swap.entry
  const origin = originOf(desk, by, unit, 'swap-answered', id)
  const payload: EntryOf<'swap-answered'>['payload'] = { isAgreed, reason }
  const appended = await append(desk, { ...origin, type: 'swap-answered', ref: id, payload })
  return appended instanceof Refusal ? appended : desk.ledger.state.swaps.get(id)!
}
