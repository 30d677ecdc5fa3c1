import { LedgerError } from './error'
import type { DutySlot, EntryOf, LedgerState, State } from './types'

/** `2024-06-03 全天` */
export function slotKey({ day, shift }: Pick<DutySlot, 'day' | 'shift'>): string {
  return `${day} ${shift}`
}

/** Whether somebody has a shift, or leads it. */
export function isOnSlot({ people, leaders }: DutySlot, name: string): boolean {
  return [...people, ...leaders].some((each) => each.name === name)
}

/** 值班表: what was said of a shift before does not hold any more. */
export function keepRota(state: State, { payload }: EntryOf<'rostered'>) {
  for (const slot of payload.slots) {
    const isEmpty = !slot.people.length && !slot.leaders.length
    if (isEmpty) state.rota.delete(slotKey(slot))
    else state.rota.set(slotKey(slot), slot)
  }
}

/** A swap that is asked for anew takes the place of the one nobody answered. */
export function askSwap(state: State, entry: EntryOf<'swap-asked'>) {
  const { from } = entry.payload
  slotsOf(state, entry)
  for (const [id, swap] of state.swaps) {
    const { payload } = swap.entry
    const isSame = slotKey(payload) === slotKey(entry.payload) && payload.from === from
    if (isSame && !swap.answer) state.swaps.delete(id)
  }
  state.swaps.set(entry.id, { entry })
}

export function answerSwap(state: State, entry: EntryOf<'swap-answered'>) {
  const swap = state.swaps.get(entry.ref ?? '')
  if (!swap || swap.answer) throw new LedgerError(`没有等着答复的换班 ${entry.ref}`)
  if (entry.payload.isAgreed) {
    const { from, to } = swap.entry.payload
    const [slot, back] = slotsOf(state, swap.entry)
    const giver = [...slot.people, ...slot.leaders].find(({ name }) => name === from)!
    replace(state, slot, from, to)
    if (back) replace(state, back, to.name, giver)
  }
  state.swaps.set(swap.entry.id, { ...swap, answer: entry })
}

function replace(state: State, slot: DutySlot, name: string, by: DutySlot['people'][number]) {
  const swapped = (people: DutySlot['people']) =>
    people.map((each) => (each.name === name ? by : each))
  const { people, leaders } = slot
  const after = { ...slot, people: swapped(people), leaders: swapped(leaders) }
  state.rota.set(slotKey(slot), after)
}

/** The shift that is given away, and the one taken over in return. */
function slotsOf(state: State, { payload }: EntryOf<'swap-asked'>): [DutySlot, DutySlot?] {
  const { from, to, back } = payload
  const slot = slotOf(state, payload, from)
  return back ? [slot, slotOf(state, back, to.name)] : [slot]
}

function slotOf(state: State, about: Pick<DutySlot, 'day' | 'shift'>, name: string): DutySlot {
  const slot = state.rota.get(slotKey(about))
  if (!slot || !isOnSlot(slot, name)) throw new LedgerError(`${about.day}已经不是${name}值班`)
  return slot
}

export function draftReport({ numbers }: State, { unit, payload }: EntryOf<'duty-drafted'>) {
  const key = dutyReportKey(unit, payload.year)
  numbers.set(key, Math.max(payload.no, numbers.get(key) ?? 0))
}

/** 期号 of a unit's next duty report of a year. */
export function nextDutyReport(
  { numbers }: Pick<LedgerState, 'numbers'>,
  unit: string,
  year: string,
): number {
  return (numbers.get(dutyReportKey(unit, year)) ?? 0) + 1
}

export function dutyReportKey(unit: string, year: string): string {
  return `duty ${unit} ${year}`
}
