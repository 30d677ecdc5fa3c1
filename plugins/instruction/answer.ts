import { type Actor, append, appendOne, type Desk, forbidden, originOf, Refusal } from '../deed'
import { assignmentFor, find, type Standing, unreadBy, waitingFor } from './find'
import { whichLines } from './which'

/** 收到: the actor's unit has read an instruction: the one said, else all it had not. Gives those. */
export async function acknowledge(
  desk: Desk,
  by: Actor,
  no?: number,
): Promise<Standing[] | Refusal> {
  const unit = unitOf(by)
  if (unit instanceof Refusal) return unit
  const chosen = unreadBy(desk, unit).filter(
    ({ instruction }) => !no || instruction.entry.payload.no === no,
  )
  if (!chosen.length) return no ? notWaiting(desk, unit, no) : new Refusal('instruction.nothing')
  const drafts = chosen.map(({ instruction: { entry } }) => {
    const origin = originOf(desk, by, unit, entry.id)
    return { ...origin, type: 'acknowledged' as const, ref: entry.id, payload: {} }
  })
  const appended = await append(desk, ...drafts)
  return appended instanceof Refusal ? appended : chosen
}

/** 办结: the actor's unit says what it did; about the only one that waits for it when none is said. */
export async function report(
  desk: Desk,
  by: Actor,
  { no: said, answer }: { no?: number; answer: string },
): Promise<Standing | Refusal> {
  const unit = unitOf(by)
  if (unit instanceof Refusal) return unit
  const no = said ?? onlyWaiting(desk, unit)
  const standing = no instanceof Refusal ? no : find(desk, no)
  if (standing instanceof Refusal) return standing
  const { entry } = standing.instruction
  if (!assignmentFor(standing, unit)) return notWaiting(desk, unit, entry.payload.no)
  if (standing.concluded) return new Refusal('instruction.concluded', [entry.payload.no])
  if (!answer) return new Refusal('instruction.answer-expected', [entry.payload.no])
  const payload = { answer }
  const done = await appendOne(desk, by, { type: 'reported', unit, ref: entry.id, payload })
  return done instanceof Refusal ? done : standing
}

function unitOf(by: Actor): string | Refusal {
  const unit = by.person?.unit?.name
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal || unit) return refusal ?? unit!
  return new Refusal(`instruction.no-unit${by.person?.role === 'editor' ? '-editor' : ''}`)
}

function onlyWaiting(desk: Desk, unit: string): number | Refusal {
  const waiting = waitingFor(desk, unit)
  if (!waiting.length) return new Refusal('instruction.nothing')
  if (waiting.length === 1) return waiting[0].instruction.entry.payload.no
  return new Refusal('instruction.which', [waiting.length, whichLines(waiting)])
}

/** Why nothing of this number waits for the unit to read it. */
function notWaiting(desk: Desk, unit: string, no: number): Refusal {
  const found = find(desk, no)
  if (found instanceof Refusal) return found
  if (found.concluded) return new Refusal('instruction.concluded', [no])
  const own = assignmentFor(found, unit)
  return new Refusal(own ? 'instruction.read-before' : 'instruction.not-yours', [no])
}
