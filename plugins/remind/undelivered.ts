import type { Context } from 'koishi'
import { type GivenUp, type GiveUp, elementText } from '../courier'
import { acquaintText } from '../deed'
import type { Person } from '../roster'
import { say } from './say'

const SHOWN = 40

const PREFIX = 'undelivered:'

const DAY = 24 * 3600_000

/** Tells the editors of what could not be delivered; of somebody who is no friend, once. */
export function tellOfUndelivered(ctx: Context) {
  ctx.on('courier/gave-up', async (push, reason) => {
    // Of letters the office hears from whoever writes them.
    if (push.to.platform === 'mail') return
    // A notice about a notice tells nobody anything; that an editor is no friend is news.
    if (push.key.startsWith(PREFIX) && reason !== 'unreachable') return
    await tell(ctx, push, reason)
  })
}

async function tell(ctx: Context, { key, to, content }: GivenUp, reason: GiveUp) {
  const { platform, userId } = to
  const person = userId ? ctx.roster.identify({ platform, userId }) : undefined
  const where = person ? whoText(person) : say('remind.the-group')
  const what = [...elementText(content)].slice(0, SHOWN).join('')
  const text = say(`remind.undelivered.${reason}`, {
    where,
    what,
    acquaint: acquaintText(to.platform),
  })
  const about = reason === 'unreachable' ? `${to.platform}:${to.channelId}` : key
  ctx.logger('remind').info('没有送达：%s', text)
  const until = new Date(Date.now() + DAY)
  // Whoever could not be told is not told that.
  await ctx.courier.tellEditors({ key: `${PREFIX}${about}`, text, until }, to)
}

function whoText({ name, unit }: Person): string {
  return unit ? `${unit.name}${name}` : name
}
