import type { Desk } from '../deed'
import type { Message } from '../courier'
import type { Incident } from '../ledger'
import type { Contact } from '../roster'
import { tellUnreached } from './unreached'

/** Tells people something of an emergency at once; others hear whom they have to call instead. */
export async function deliver(
  desk: Desk,
  incident: Incident,
  { to, ...message }: Message & { to: Contact[] },
): Promise<void> {
  await desk.courier.pushEach(to, { ...message, isUrgent: true })
  for (const who of to) {
    if (!desk.courier.reach(who)) await tellUnreached(desk, incident, who)
  }
}
