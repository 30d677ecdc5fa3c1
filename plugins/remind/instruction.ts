import type { Context } from 'koishi'
import { dayOf } from '../calendar'
import { addresseesOf, find, momentText, openInstructions, type Standing } from '../instruction'
import type { Assignment } from '../ledger'
import { Refusal } from '../deed'
import { type Dated, planDeadline } from './deadline'
import { say } from './say'

/** Its key is `instruction:3:12:1`, by the entry that set the deadline, or `…:due` when it is over. */
interface Planned extends Dated {
  no: number
  /** The entry that set the deadline. */
  seq: number
}

const DAY = 24 * 3600_000

/** Reminds units that have not seen to an instruction, and tells the editors who is late. */
export function remindOfInstructions(ctx: Context) {
  ctx.jobs.add({
    name: 'instruction',
    plan: () => openInstructions(ctx).flatMap((standing) => planOf(ctx, standing)),
    async run(planned) {
      // Somebody may have answered while earlier reminders were written.
      const standing = find(ctx, planned.no)
      if (standing instanceof Refusal || standing.concluded) return
      const owing = standing.assignments.filter(({ assigned, reported }) => {
        return assigned.seq === planned.seq && !reported
      })
      if (owing.length)
        await (planned.isDue ? tellEditors : remindUnits)(ctx, planned, standing, owing)
    },
  })
}

function planOf({ policy }: Context, { instruction, assignments }: Standing): Planned[] {
  const { no } = instruction.entry.payload
  const deadlines = new Map(assignments.map(({ assigned }) => [assigned.seq, assigned]))
  return [...deadlines.values()].flatMap(({ seq, at, payload: { due } }) => {
    if (!due) return []
    const given = new Date(at)
    const reminders = policy.at(dayOf(given)).instructions?.reminders ?? []
    const about = { key: `instruction:${no}:${seq}`, given, due: new Date(due), reminders }
    return planDeadline(about, policy.calendar).map((each) => ({ ...each, no, seq }))
  })
}

async function remindUnits(
  ctx: Context,
  { key, until }: Planned,
  standing: Standing,
  owing: Assignment[],
) {
  const text = say('remind.instruction', wording(standing, owing))
  for (const { unit } of owing) {
    await ctx.courier.pushEach(addresseesOf(ctx, unit), { key: `${key}:${unit}`, text, until })
  }
}

async function tellEditors(
  ctx: Context,
  { key }: Planned,
  standing: Standing,
  owing: Assignment[],
) {
  const text = say('remind.instruction-late', wording(standing, owing))
  await ctx.courier.tellEditors({ key, text, until: new Date(Date.now() + DAY) })
}

function wording({ instruction }: Standing, owing: Assignment[]) {
  const { no, leader, text } = instruction.entry.payload
  const [{ assigned }] = owing
  const units = owing.map(({ unit }) => unit).join(say('remind.comma'))
  return { no, leader, text, due: momentText(new Date(assigned.payload.due!)), units }
}
