import { type Desk, Refusal } from '../deed'
import {
  type Assignment,
  assignmentsOf,
  conclusionOf,
  type EntryOf,
  type Instruction,
} from '../ledger'

type Books = Pick<Desk, 'ledger'>

/** How an instruction stands. */
export interface Standing {
  instruction: Instruction
  assignments: Assignment[]
  /** What declared it done. */
  concluded?: EntryOf<'concluded'>
  /** Title of the submission it was written on. */
  title?: string
}

export function standingOf({ ledger }: Books, instruction: Instruction): Standing {
  const { state } = ledger
  const { ref } = instruction.entry
  return {
    instruction,
    assignments: assignmentsOf(state, instruction),
    concluded: conclusionOf(state, instruction),
    title: ref && ledger.find(ref)!.entry.payload.title,
  }
}

export function find(books: Books, no: number): Standing | Refusal {
  const found = books.ledger.instruction(no)
  return found ? standingOf(books, found) : new Refusal('instruction.unknown', [no])
}

/** Those not done, the latest first. */
export function openInstructions({ ledger }: Books): Standing[] {
  const all = ledger.instructions().map((each) => standingOf({ ledger }, each))
  return all.filter(({ concluded }) => !concluded).toReversed()
}

/** Those that wait for a unit, the latest first. */
export function waitingFor(books: Books, unit: string): Standing[] {
  return openInstructions(books).filter((each) => {
    const own = assignmentFor(each, unit)
    return own && !own.reported
  })
}

/** Of these, the ones nobody of the unit has said to have read. */
export function unreadBy(books: Books, unit: string): Standing[] {
  return waitingFor(books, unit).filter((each) => !assignmentFor(each, unit)!.isRead)
}

export function assignmentFor({ assignments }: Standing, unit: string): Assignment | undefined {
  return assignments.find((each) => each.unit === unit)
}

/** Instructions written on a submission, in order. */
export function instructionsOn({ ledger }: Books, receipt: string): Standing[] {
  const own = ledger.instructions().filter(({ entry }) => entry.ref === receipt)
  return own.map((each) => standingOf({ ledger }, each))
}
