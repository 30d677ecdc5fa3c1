import { type Day, today } from '../calendar'
import {
  acceptedSubmission,
  type Actor,
  append,
  type Change,
  changesOf,
  type Desk,
  futureDay,
  originOf,
  Refusal,
} from '../deed'
import { type Build, type EntryOf, nextInstruction } from '../ledger'
import { outOfReach } from './addressees'
import { type DueRequest, dueOf } from './due'
import { mayInstruct } from './permitted'
import { say } from './say'

export interface InstructionRequest {
  /** The submission it was written on; on none when absent. */
  receipt?: string
  leader?: string
  text: string
  /** Today when absent. */
  day?: Day
  /** One of the policy's levels: it is scored too. */
  level?: string
  /** Whom it is passed on to; nobody yet when there are none. */
  units: string[]
  due?: DueRequest
}

/** What was entered; `endorsed` is what is scored. */
export interface Instructed {
  entry: EntryOf<'instructed'>
  assigned?: EntryOf<'assigned'>
  endorsed?: { entry: EntryOf<'endorsed'>; change: Change }
  title?: string
  /** Units nobody of which can be told privately. */
  outOfReach: string[]
  /** It could be scored, but no level was said. */
  isUnscored: boolean
}

/** 批示: enters what a leader wrote, and passes it on to the units it concerns. */
export async function instruct(
  desk: Desk,
  by: Actor,
  request: InstructionRequest,
): Promise<Instructed | Refusal> {
  const { receipt, units, leader } = request
  const submission =
    mayInstruct(desk, by, { leader }) ?? (receipt ? acceptedSubmission(desk, receipt) : undefined)
  if (submission instanceof Refusal) return submission
  const unseen = mayInstruct(desk, by, { leader, submission })
  if (unseen) return unseen
  const about = submission ? { unit: submission.entry.unit, ref: receipt } : { unit: '' }
  const refusal = flawOf(request)
  const due = refusal ?? dueOf(desk, request.due)
  if (due instanceof Refusal) return due
  const appended = await append(desk, ...draftsFor(desk, by, request, about, due))
  if (appended instanceof Refusal) return appended
  const entries = appended.map(({ entry }) => entry)
  const endorsed = entries.find((each) => each.type === 'endorsed')
  return {
    entry: entries.find((each) => each.type === 'instructed')!,
    assigned: entries.find((each) => each.type === 'assigned'),
    endorsed: endorsed && { entry: endorsed, change: changesOf(desk, [endorsed]) },
    title: submission ? submission.entry.payload.title : undefined,
    outOfReach: outOfReach(desk, units),
    isUnscored: !!submission && !endorsed && desk.policy.at().levels.length > 0,
  }
}

function flawOf({
  receipt,
  leader,
  text,
  level,
  day = today(),
}: InstructionRequest): Refusal | undefined {
  const example = [say('instruction.example.instruct')]
  if (!leader && !level) return new Refusal('instruction.leader-expected', example)
  if (!text) return new Refusal('instruction.text-expected', example)
  if (level && !receipt) return new Refusal('instruction.level-without-manuscript', [level])
  return futureDay(day)
}

function draftsFor(
  desk: Desk,
  by: Actor,
  { leader, text, level, units, day = today() }: InstructionRequest,
  { unit, ref }: { unit: string; ref?: string },
  due?: string,
): Build[] {
  const origin = (part: string) => originOf(desk, by, unit, part)
  const instructed = origin('instructed')
  const payload = { leader: leader ?? level!, text, day }
  return [
    ...(level && ref
      ? [() => ({ ...origin('endorsed'), ref, type: 'endorsed', payload: { level, leader, day } })]
      : []),
    (state) => ({
      ...instructed,
      ref,
      type: 'instructed',
      payload: { no: nextInstruction(state), ...payload },
    }),
    ...(units.length
      ? [
          () => ({
            ...originOf(desk, by, '', 'assigned'),
            ref: instructed.id,
            type: 'assigned',
            payload: { units, due },
          }),
        ]
      : []),
  ] as Build[]
}
