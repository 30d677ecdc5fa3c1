import type { Bot, Universal } from 'koishi'
import type { Roster } from './roster'
import type { Person } from './types'

/** Somebody of the roster who is in a group, with the account they use there. */
export interface Present extends Person {
  userId: string
}

/** Who of the roster is in a group now. Rejects when the platform does not tell. */
export async function findPresent(roster: Roster, bot: Bot, guildId: string): Promise<Present[]> {
  const members = await membersOf(bot, guildId)
  return members.flatMap(({ user, nick, name }) => {
    const userId = user?.id
    const card = nick || name || user?.name
    const person = userId && roster.identify({ platform: bot.platform!, userId, card })
    return person ? { ...person, userId } : []
  })
}

async function membersOf(bot: Bot, guildId: string): Promise<Universal.GuildMember[]> {
  const members: Universal.GuildMember[] = []
  let next: string | undefined
  do {
    const page = await bot.getGuildMemberList(guildId, next)
    members.push(...page.data)
    next = page.next
  } while (next)
  return members
}
