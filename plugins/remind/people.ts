import type { Context } from 'koishi'
import type { Address } from '../courier'
import { type Contact, findPresent } from '../roster'
import type { Called } from './notice'

/** Whom to call in a group so that the given units hear it. */
export async function callIn(ctx: Context, group: Address, units: string[]): Promise<Called> {
  const bot = ctx.bots[`${group.platform}:${group.selfId}`]
  const present = await findPresent(ctx.roster, bot, group.guildId ?? group.channelId).catch(
    (error: unknown) => {
      ctx.logger('remind').warn('读不到群成员，改为点单位名：%s', error)
      return []
    },
  )
  const officers = present.filter(
    ({ role, unit }) => role === 'officer' && units.includes(unit!.name),
  )
  const heard = new Set(officers.map(({ unit }) => unit!.name))
  return {
    userIds: officers.map(({ userId }) => userId),
    absent: units.filter((unit) => !heard.has(unit)),
  }
}

/** Officers of the given units who can be told privately, each with the unit. */
export function officersOf(ctx: Context, units: string[]): { unit: string; officer: Contact }[] {
  return ctx.roster.units
    .filter(({ name }) => units.includes(name))
    .flatMap(({ name, officers }) => officers.map((officer) => ({ unit: name, officer })))
}
