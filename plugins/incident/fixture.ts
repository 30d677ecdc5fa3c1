import { readFileSync } from 'node:fs'
import { Calendar } from '../calendar'
import type { Actor, Desk } from '../deed'
import { Ledger } from '../ledger'
import { MemoryStore } from '../ledger/memory-store'
import { loadRegulation, type Policy } from '../policy'
import { parseRoster, Roster } from '../roster'
import type { Message } from '../courier'

/** A push as somebody gets it. */
export type Delivered = Message & { name: string }

const rosterFile = 'data/samples/alashan-2024/roster.example.yml'
const roster = new Roster(parseRoster(readFileSync(rosterFile, 'utf8'), rosterFile))

/** 阿拉善职院's regulation. */
export const alashan = loadRegulation('data/policies/alashan-2024.yml').at('2024-05-22')

/** What emergencies stand on, in memory: the sample roster of a school, and everybody within reach. */
export async function incidentDesk({
  policy = alashan,
  sent = [],
}: { policy?: Policy; sent?: Delivered[] } = {}) {
  const calendar = new Calendar([])
  const keys = new Set<string>()
  const courier = {
    reach: ({ qq }: { qq?: string }) => qq && { platform: 'onebot', selfId: '1', channelId: qq },
    fate: (key: string) => (keys.has(key.replace('onebot:', '')) ? 'delivered' : undefined),
    pushEach: async (people: { name: string; qq?: string }[], message: Message) => {
      for (const { name, qq } of people) {
        if (!qq || keys.has(`${message.key}:${qq}`)) continue
        keys.add(`${message.key}:${qq}`)
        sent.push({ ...message, name })
      }
    },
  }
  const book = { at: () => policy, calendar }
  const ledger = await Ledger.open(new MemoryStore())
  const desk = { policy: book, roster, ledger, courier } as unknown as Desk
  return { desk, sent }
}

let messages = 0

/** Somebody of the roster who says something by a new message. */
export function sayer({ roster }: Pick<Desk, 'roster'>, name: string): Actor {
  const person = roster.person(name)
  const account = { platform: 'onebot', userId: person?.qq ?? '99999' }
  const source = {
    platform: 'onebot',
    channelId: `private:${account.userId}`,
    messageId: `i${++messages}`,
  }
  return { account, person, source }
}

/** A moment of 2024-05-22, or of the day given. */
export function clock(time: string, day = '2024-05-22'): Date {
  return new Date(`${day}T${time}:00+08:00`)
}
