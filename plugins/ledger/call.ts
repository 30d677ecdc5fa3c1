import { type Day, now, today } from '../calendar'
import { LedgerError } from './error'
import { problemOf } from './shape'
import { apply, copyOf } from './state'
import type { Draft, Entry, LedgerState, State } from './types'

/**
 * Makes a draft from the state as it will be when the draft is written; it gets number `seq`. Must not
 * wait, and may be asked again when others appended meanwhile.
 */
export type Build = (state: LedgerState, today: Day, seq: number) => Draft

/** `isNew` is false when the id was there before: `entry` is then the earlier one. */
export interface Appended {
  entry: Entry
  isNew: boolean
}

/** Somebody who waits for drafts to be appended. */
export interface Call {
  drafts: readonly (Draft | Build)[]
  resolve(appended: Appended[]): void
  reject(reason: unknown): void
}

/** What a call comes to: its entries, or why it is refused. */
export interface Outcome {
  call: Call
  made: { id: string; isNew: boolean }[]
  error?: unknown
}

/** Tries calls one after another on top of the state. Gives the new entries of those that fit. */
export function prepare(calls: Call[], state: LedgerState) {
  const fresh: Entry[] = []
  let trial = copyOf(state)
  const outcomes = calls.map((call): Outcome => {
    const before = fresh.length
    try {
      return { call, made: enter(call.drafts, trial, state.entries.size, fresh) }
    } catch (error) {
      if (fresh.length > before) {
        // Some of its drafts did fit: all of a call stands or none.
        fresh.length = before
        trial = copyOf(state)
        for (const entry of fresh) apply(trial, entry)
      }
      return { call, made: [], error }
    }
  })
  return { fresh, outcomes }
}

function enter(drafts: Call['drafts'], trial: State, count: number, fresh: Entry[]) {
  return drafts.map((given) => {
    const seq = count + fresh.length + 1
    const draft = typeof given === 'function' ? given(trial, today(), seq) : given
    const { id } = draft
    const isNew = !trial.entries.has(id)
    if (isNew) {
      const entry = entryOf(draft, seq)
      apply(trial, entry)
      fresh.push(entry)
    }
    return { id, isNew }
  })
}

/** With its fields in the order in which a line of the journal reads best. */
function entryOf({ id, by, unit, source, policy, type, ref, payload }: Draft, seq: number): Entry {
  const entry = { seq, id, at: now(), by, unit, source, policy, type, ref, payload } as Entry
  // What could not be read back must not be written.
  const problem = problemOf(entry)
  if (problem) throw new LedgerError(problem)
  return entry
}
