import { monthsOf } from '../calendar'
import { LedgerError } from './error'
import { pursue } from './instruction'
import type { Entry, EntryOf, State } from './types'

/** 公示: settles every month of the period that is not yet; the first time is what settles it. */
export function publish(state: State, entry: EntryOf<'published'>) {
  for (const month of monthsOf(entry.payload.period)) {
    if (!state.published.has(month)) state.published.set(month, entry)
  }
}

export function postpone(state: State, entry: EntryOf<'postponed'>) {
  for (const month of monthsOf(entry.payload.period)) state.postponed.set(month, entry)
}

export function commission(state: State, entry: EntryOf<'commissioned'>) {
  const { no, due } = entry.payload
  if (state.commissions.has(`${no}`)) throw new LedgerError(`约稿 ${no} 重复`)
  state.numbers.set('commission', Math.max(no, state.numbers.get('commission') ?? 0))
  state.commissions.set(`${no}`, { entry, due, readers: [], receipts: [] })
}

export function reschedule(state: State, entry: EntryOf<'rescheduled'>) {
  const asked = state.entries.get(entry.ref ?? '')
  if (asked?.type !== 'commissioned') throw new LedgerError(`没有约稿 ${entry.ref}`)
  const key = `${asked.payload.no}`
  const standing = state.commissions.get(key)!
  state.commissions.set(key, { ...standing, due: entry.payload.due, rescheduled: entry })
}

export function acknowledge(state: State, entry: EntryOf<'acknowledged'>) {
  const asked = state.entries.get(entry.ref ?? '')
  if (asked?.type === 'instructed') return pursue(state, entry)
  if (asked?.type !== 'commissioned') throw new LedgerError(`没有约稿 ${entry.ref}`)
  const standing = state.commissions.get(`${asked.payload.no}`)!
  const readers = [...new Set(standing.readers).add(entry.unit)]
  state.commissions.set(`${asked.payload.no}`, { ...standing, readers })
}

export function object(state: State, entry: EntryOf<'objected'>) {
  if (!state.entries.has(entry.ref ?? '')) throw new LedgerError(`没有记录 ${entry.ref}`)
  state.objections.set(entry.id, { entry })
}

export function answer(state: State, entry: EntryOf<'answered'>) {
  const objection = state.objections.get(entry.ref ?? '')
  if (!objection) throw new LedgerError(`没有申诉 ${entry.ref}`)
  state.objections.set(objection.entry.id, { ...objection, answer: entry })
}

/** Takes back what the reversed entry did, when it is about no submission. */
export function undo(state: State, target: Entry) {
  if (target.type !== 'published' && target.type !== 'postponed') return
  const table = state[target.type]
  for (const month of monthsOf(target.payload.period))
    if (table.get(month) === target) table.delete(month)
}
