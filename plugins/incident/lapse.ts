import { append, type Desk, Refusal } from '../deed'
import type { Draft, EntryOf, Incident } from '../ledger'
import { stored } from './open'
import { say } from './say'
import { stampOf, type Standing } from './standing'

/**
 * Enters that a deadline passed with the step not taken. The entry has its name from the emergency,
 * the step and the deadline: it is made once, however often the bot comes to it.
 */
export async function lapse(
  desk: Pick<Desk, 'ledger' | 'policy'>,
  incident: Incident,
  standing: Standing,
): Promise<EntryOf<'incident-lapsed'> | Refusal> {
  const appended = await append(desk, lapseDraft(desk, incident, standing))
  return appended instanceof Refusal ? appended : (appended[0].entry as EntryOf<'incident-lapsed'>)
}

export function lapseDraft(
  { policy }: Pick<Desk, 'policy'>,
  { no, entry, facts }: Incident,
  { step, due, targets }: Standing,
): Draft {
  const id = `incident:${no}:${step.name}:${stampOf(due!)}:lapsed`
  const open = targets.filter(({ told }) => !told).map(({ target }) => target.name)
  return {
    id,
    by: { name: say('incident.bot'), platform: 'jobs', userId: '' },
    unit: facts.unit,
    source: { platform: 'jobs', channelId: '', messageId: id },
    policy: policy.at().id,
    ref: entry.id,
    type: 'incident-lapsed',
    payload: { step: step.name, due: stored(due!), to: open },
  }
}

/** What is late and was not entered as such, since the bot was away, is entered with it. */
export function lateDrafts(desk: Desk, incident: Incident, standing: Standing, at: Date): Draft[] {
  const { due, lapsed, step } = standing
  const isLate = due && at > due && !lapsed && !step.every
  return isLate ? [lapseDraft(desk, incident, standing)] : []
}
