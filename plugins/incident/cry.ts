import { formatMoment } from '../calendar'
import type { Actor, Desk } from '../deed'
import { onDuty } from './duty'
import { say } from './say'

const DAY = 24 * 3600_000

/** The office hears of what sounded like an emergency when whoever said it does not answer. */
export async function tellUnanswered(
  desk: Desk,
  { said, at, by, key }: { said: string; at: Date; by: Pick<Actor, 'account'>; key: string },
): Promise<void> {
  const { name = '', phone = '', unit } = desk.roster.identify(by.account) ?? {}
  const who = [unit?.name, name, phone].filter(Boolean).join(' ')
  const text = say('incident.cry-unanswered', [formatMoment(at, 'HH:mm'), who, said])
  const until = new Date(Date.now() + DAY)
  const to = onDuty(desk, new Date()).filter((each) => each.name !== name)
  await desk.courier.pushEach(to, { key, text, until, isUrgent: true })
}
