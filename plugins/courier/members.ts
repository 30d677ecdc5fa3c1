import type { Bot } from 'koishi'
import type { Address } from './types'

/** Somebody in a group: their account, and how they are called there. */
export interface Member {
  platform: string
  userId: string
  card?: string
}

/** Who is in a group besides the bot, over all pages of the platform. Rejects when it does not tell. */
export async function membersOf(bot: Bot, group: Address): Promise<Member[]> {
  const members: Member[] = []
  let next: string | undefined
  do {
    const page = await bot.getGuildMemberList(group.guildId ?? group.channelId, next)
    for (const { user, nick, name } of page.data) {
      const card = nick || name || user?.name
      if (user?.id && user.id !== bot.selfId)
        members.push({ platform: group.platform, userId: user.id, card })
    }
    next = page.next
  } while (next)
  return members
}
