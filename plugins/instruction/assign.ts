import { type Actor, appendOne, type Desk, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { outOfReach } from './addressees'
import { type DueRequest, dueOf } from './due'
import { findTo } from './permitted'
import { say } from './say'

export interface Assigned {
  no: number
  entry: EntryOf<'assigned'>
  outOfReach: string[]
}

/** 转: passes an instruction on to units, or sets them another deadline. */
export async function assign(
  desk: Desk,
  by: Actor,
  { no, units, due: asked }: { no: number; units: string[]; due?: DueRequest },
): Promise<Assigned | Refusal> {
  const found = findTo(desk, by, no)
  if (found instanceof Refusal) return found
  if (!units.length) {
    return new Refusal('instruction.units-expected', [say('instruction.example.assign', [no])])
  }
  const due = dueOf(desk, asked)
  if (due instanceof Refusal) return due
  const { id: ref } = found.instruction.entry
  const entry = await appendOne(desk, by, {
    type: 'assigned',
    unit: '',
    ref,
    payload: { units, due },
  })
  if (entry instanceof Refusal) return entry
  return { no, entry, outOfReach: outOfReach(desk, units) }
}
