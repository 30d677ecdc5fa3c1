import { type Actor, appendOne, type Desk, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import type { Standing } from './find'
import { findTo } from './permitted'

export interface Concluded {
  no: number
  /** Units that have not answered. */
  silent: string[]
}

/** 办结 by an editor: an instruction is done, whoever has answered. */
export async function conclude(
  desk: Desk,
  by: Actor,
  { no, note }: { no: number; note?: string },
): Promise<Concluded | Refusal> {
  const found = open(desk, by, no)
  if (found instanceof Refusal) return found
  const { instruction, assignments } = found
  const ref = instruction.entry.id
  const entry = await appendOne(desk, by, { type: 'concluded', unit: '', ref, payload: { note } })
  if (entry instanceof Refusal) return entry
  return { no, silent: assignments.filter(({ reported }) => !reported).map(({ unit }) => unit) }
}

function open(desk: Desk, by: Actor, no: number): Standing | Refusal {
  const found = findTo(desk, by, no)
  if (found instanceof Refusal || !found.concluded) return found
  return new Refusal('instruction.concluded', [no])
}

export interface Reopened {
  no: number
  entry: EntryOf<'reopened'>
}

/** 退回: an editor gives answers back, of the units said, else of all that answered. */
export async function reopen(
  desk: Desk,
  by: Actor,
  { no, units: said, reason }: { no: number; units: string[]; reason: string },
): Promise<Reopened | Refusal> {
  const found = findTo(desk, by, no)
  if (found instanceof Refusal) return found
  const { instruction, assignments, concluded } = found
  const answered = assignments.filter(({ reported }) => reported).map(({ unit }) => unit)
  const stranger = said.find((unit) => !answered.includes(unit))
  if (stranger) return new Refusal('instruction.unanswered-by', [no, stranger])
  if (!answered.length && !concluded) return new Refusal('instruction.unanswered', [no])
  if (!reason) return new Refusal('instruction.reason-expected', [no])
  const units = said.length ? said : answered
  const ref = instruction.entry.id
  const payload = { units, reason }
  const entry = await appendOne(desk, by, { type: 'reopened', unit: '', ref, payload })
  return entry instanceof Refusal ? entry : { no, entry }
}
