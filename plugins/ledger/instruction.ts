import { LedgerError } from './error'
import { follow } from './submission'
import type { AboutInstruction, EntryOf, Instruction, LedgerState, State } from './types'

/** 批示: takes what a leader wrote, on an accepted submission or on none. */
export function instruct(state: State, entry: EntryOf<'instructed'>) {
  const { no } = entry.payload
  if (state.instructions.has(`${no}`)) throw new LedgerError(`批示 ${no} 重复`)
  if (entry.ref) follow(state, entry)
  state.numbers.set('instruction', Math.max(no, state.numbers.get('instruction') ?? 0))
  state.instructions.set(`${no}`, { entry, history: [] })
}

/** Takes what became of an instruction. */
export function pursue(state: State, entry: EntryOf<AboutInstruction>) {
  const asked = state.entries.get(entry.ref ?? '')
  if (asked?.type !== 'instructed' || state.reversed.has(asked.id)) {
    throw new LedgerError(`没有批示 ${entry.ref}`)
  }
  const no = `${asked.payload.no}`
  const instruction = state.instructions.get(no)!
  const isOfUnit = entry.type === 'acknowledged' || entry.type === 'reported'
  if (isOfUnit && !assignmentsOf(state, instruction).some(({ unit }) => unit === entry.unit)) {
    throw new LedgerError(`批示 ${no} 没有转给${entry.unit}`)
  }
  state.instructions.set(no, { ...instruction, history: instruction.history.concat(entry) })
}

/** How a unit stands with an instruction that was passed on to it. */
export interface Assignment {
  unit: string
  /** By which it was passed on; the last one's deadline holds. */
  assigned: EntryOf<'assigned'>
  isRead: boolean
  /** What it did; none yet, or it was given back. */
  reported?: EntryOf<'reported'>
  /** Why its answer was given back, until it answers anew. */
  reopened?: EntryOf<'reopened'>
}

type Books = Pick<LedgerState, 'reversed'>

/** Every unit an instruction was passed on to, in that order. */
export function assignmentsOf({ reversed }: Books, { history }: Instruction): Assignment[] {
  const units = new Map<string, Assignment>()
  for (const entry of history) {
    if (reversed.has(entry.id)) continue
    for (const unit of unitsOf(entry)) {
      const next = after(units.get(unit), unit, entry)
      if (next) units.set(unit, next)
    }
  }
  return [...units.values()]
}

function unitsOf(entry: EntryOf<AboutInstruction>): string[] {
  if (entry.type === 'concluded') return []
  return entry.type === 'assigned' || entry.type === 'reopened' ? entry.payload.units : [entry.unit]
}

/** How a unit stands after an entry; undefined while nothing was passed on to it. */
function after(
  before: Assignment | undefined,
  unit: string,
  entry: EntryOf<AboutInstruction>,
): Assignment | undefined {
  if (entry.type === 'assigned') return { unit, assigned: entry, isRead: false }
  if (!before) return undefined
  if (entry.type === 'acknowledged') return { ...before, isRead: true }
  if (entry.type === 'reported') {
    return { ...before, isRead: true, reported: entry, reopened: undefined }
  }
  if (entry.type === 'reopened') return { ...before, reported: undefined, reopened: entry }
  return before
}

const turning = new Set<AboutInstruction>(['assigned', 'reopened', 'concluded'])

/** What declared an instruction done; undefined while it is open, or open again. */
export function conclusionOf(
  { reversed }: Books,
  { history }: Instruction,
): EntryOf<'concluded'> | undefined {
  const last = history.findLast(({ id, type }) => turning.has(type) && !reversed.has(id))
  return last?.type === 'concluded' ? last : undefined
}
