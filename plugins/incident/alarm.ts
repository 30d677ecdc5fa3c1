import { type Desk, Refusal } from '../deed'
import { type Books, type Open, type Said, wordsOf } from './alarm-words'
import { deliver } from './deliver'
import { lapse } from './lapse'
import type { Alarm } from './plan'
import { settingOf } from './setting'
import { stampOf, standingsOf } from './standing'

/**
 * Tells of a deadline that is near or has come. A deadline that has come is entered first. Nothing is
 * told of what was done meanwhile.
 */
export async function sound(desk: Desk, alarm: Alarm): Promise<void> {
  const open = openStep(desk, alarm, new Date())
  if (!open) return
  if (alarm.kind === 'lapse') {
    const entered = await lapse(desk, open.incident, open.standing)
    // It was closed while this was entered.
    if (entered instanceof Refusal) return
  }
  const until = alarm.kind === 'lapse' ? new Date(Date.now() + DAY) : alarm.until
  for (const { to, text } of wordsOf(desk, alarm, open, new Date())) {
    await deliver(desk, open.incident, { key: alarm.key, to, text, until })
  }
}

const DAY = 24 * 3600_000

/** What an alarm says by now; nothing when its step was done. */
export function alarmWords(
  desk: Books,
  alarm: Pick<Alarm, 'no' | 'step' | 'due' | 'kind'>,
  now: Date,
): Said[] {
  const open = openStep(desk, alarm, now)
  return open ? wordsOf(desk, alarm, open, now) : []
}

function openStep(
  desk: Books,
  { no, step, due }: Pick<Alarm, 'no' | 'step' | 'due'>,
  now: Date,
): Open | undefined {
  const incident = desk.ledger.state.incidents.get(`${no}`)
  const setting = incident && settingOf(desk, incident)
  if (!incident || !setting || incident.closed) return undefined
  const until = due > now ? due : now
  const standing = standingsOf(incident, setting, desk.policy.calendar, until).find((each) => {
    return each.step.name === step && each.due && stampOf(each.due) === stampOf(due)
  })
  return standing && !standing.doneAt ? { incident, setting, standing } : undefined
}
