import { h } from 'koishi'
import type { Address } from '../../courier'
import { type Desk, presentIn, saidIn } from '../../deed'
import { accountsIn, audienceOf, type Notice } from './notice'

/** How long it is of use to hear of something, in milliseconds. */
const USEFUL = 3 * 24 * 3600_000

type Telling = Pick<Desk, 'roster' | 'courier'>

/**
 * Praise goes to the group by @, all of it at once; anything else privately; each the other way where
 * that one is not to be had. Resolves when all is in the outbox,
 * with what there was no way to tell.
 */
export async function tell(desk: Telling, notices: Notice[]): Promise<Notice[]> {
  const untold: Notice[] = []
  const praise = notices.filter(({ isPublic }) => isPublic)
  for (const notice of await inGroup(desk, praise)) await inPrivate(desk, notice)
  for (const notice of notices) {
    if (notice.isPublic || (await inPrivate(desk, notice))) continue
    untold.push(...(notice.isConfidential ? [notice] : await inGroup(desk, [notice])))
  }
  return untold
}

/** Says to somebody in a group they are in what could not be said to them privately. */
export async function callInGroup(
  desk: Telling,
  key: string,
  { userId }: Address,
  content: string,
): Promise<void> {
  for (const to of desk.courier.groups()) {
    const present = await presentIn(desk, to)
    if (!present.some((each) => each.userId === userId && each.role !== 'editor')) continue
    const called = `${h.at(userId!)} ${saidIn(desk, to, content)}`
    return desk.courier.push({ key: `${key}:group`, to, content: called, until: until() })
  }
}

/** False when nobody could be told. */
async function inPrivate(desk: Telling, notice: Notice): Promise<boolean> {
  const reached = audienceOf(desk, notice).flatMap((person) => {
    const to = desk.courier.reach(person)
    return to ? [{ key: privateKey(notice, person), to }] : []
  })
  const { text, choice } = notice
  await Promise.all(
    reached.map((each) => desk.courier.push({ ...each, text, choice, until: until() })),
  )
  return reached.length > 0
}

/** One message to each group, with all its people concerned; gives what nobody there would hear. */
async function inGroup(desk: Telling, notices: Notice[]): Promise<Notice[]> {
  let left = notices.filter((notice) => !isToldPrivately(desk, notice))
  for (const to of left.length ? desk.courier.groups() : []) {
    const key = `${left[0]?.key}:${to.channelId}`
    // Told before a restart, to whoever was there then.
    if (!left.length || desk.courier.fate(key)) return []
    const present = await presentIn(desk, to)
    const called = left.map((notice) => {
      return { notice, accounts: accountsIn(present, audienceOf(desk, notice), to) }
    })
    const heard = called.filter(({ accounts }) => accounts.length)
    if (!heard.length) continue
    const lines = heard.map(({ notice, accounts }) => {
      return `${accounts.map((id) => h.at(id)).join(' ')} ${h.escape(notice.text)}`
    })
    await desk.courier.push({
      key,
      to,
      content: saidIn(desk, to, lines.join('\n')),
      until: until(),
    })
    left = called.filter(({ accounts }) => !accounts.length).map(({ notice }) => notice)
  }
  return left
}

function privateKey({ key }: Notice, { name }: { name: string }): string {
  return `${key}:${name}`
}

function isToldPrivately(desk: Telling, notice: Notice): boolean {
  return audienceOf(desk, notice).some((person) => desk.courier.fate(privateKey(notice, person)))
}

function until(): Date {
  return new Date(Date.now() + USEFUL)
}
