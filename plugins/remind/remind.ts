import type { Address } from '../courier'
import { type Desk, presentIn } from '../deed'
import type { Deadline } from '../policy'
import { type Called, groupNotice, officeList, privateNotice, type Wording } from './notice-text'
import { type Outstanding, outstandingNow } from './outstanding'

export type Reminding = Pick<Desk, 'roster' | 'ledger' | 'courier'>

export interface Reminded {
  /** The same for the same reminder, for ever. */
  key: string
  wording: Wording
  deadline: Deadline
  /** From then on it is of no use any more. */
  until: Date
}

/**
 * Says a reminder in every group, to the officers who owe and to the editors as it asks for. Resolves
 * when all is in the outbox.
 */
export async function remind(desk: Reminding, reminded: Reminded): Promise<Outstanding> {
  const { key, wording, deadline, until } = reminded
  const outstanding = outstandingNow(desk, deadline)
  for (const to of desk.courier.groups()) {
    const content = await groupContent(desk, reminded, outstanding, to)
    const own = `${key}:${to.platform}:${to.channelId}`
    if (content) await desk.courier.push({ key: own, to, content, until })
  }
  if (wording.say === 'names') await tellOfficers(desk, reminded, outstanding)
  if (wording.say === 'result') {
    const text = officeList(deadline, outstanding, desk.roster.units, new Date()).text
    await desk.courier.tellEditors({ key, text, until })
  }
  return outstanding
}

export async function groupContent(
  desk: Pick<Desk, 'roster' | 'courier'>,
  { wording, deadline }: Pick<Reminded, 'wording' | 'deadline'>,
  outstanding: Outstanding,
  group: Address,
): Promise<string | undefined> {
  const called = await callIn(desk, group, wording.say === 'names' ? outstanding.owing : [])
  const isQuoting = !desk.courier.hearsFiles(group)
  const isBeside = !desk.courier.callsInText(group)
  const how = { ...called, isQuoting, isBeside }
  return groupNotice(wording, deadline, outstanding, how, new Date(), desk.roster.units)
}

async function tellOfficers(
  { roster, courier }: Reminding,
  { key, deadline, until }: Reminded,
  { owing }: Outstanding,
) {
  for (const name of owing) {
    const text = privateNotice(name, deadline, new Date())
    await courier.pushEach(roster.officersOf(name), { key, text, until })
  }
}

/** Whom to call in a group so that the given units hear it. */
async function callIn(
  desk: Pick<Desk, 'roster' | 'courier'>,
  group: Address,
  units: string[],
): Promise<Called> {
  if (!units.length) return { userIds: [], absent: [] }
  const present = await presentIn(desk, group)
  const officers = present.filter(
    ({ role, unit }) => role === 'officer' && units.includes(unit!.name),
  )
  const heard = new Set(officers.map(({ unit }) => unit!.name))
  return {
    userIds: officers.map(({ userId }) => userId),
    absent: units.filter((unit) => !heard.has(unit)),
  }
}
