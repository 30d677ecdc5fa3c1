import type { Context } from 'koishi'
import { type Address, type GivenUp, type GiveUp, elementText } from '../courier'
import { acquaintText } from '../deed'
import type { Person } from '../roster'
import { say } from './say'

const SHOWN = 40

const PREFIX = 'undelivered:'

const DAY = 24 * 3600_000

/** Who cannot be reached, by the notice that says so to one editor. */
type Unreached = Map<string, { where: string; acquaint: string }>

/** Tells the editors of what could not be delivered; of people who are no friends once, all together. */
export function tellOfUndelivered(ctx: Context) {
  /** Not told of yet, by the editor who will be. */
  const waiting = new Map<string, Unreached>()
  /** What the notices say, of those that were about to be sent; nothing where another says it. */
  const texts = new Map<string, string | undefined>()

  ctx.on('courier/gave-up', async (push, reason) => {
    // Of letters the office hears from whoever writes them.
    if (push.to.platform === 'mail') return
    // A notice about a notice tells nobody anything; that an editor is no friend is news.
    if (push.key.startsWith(PREFIX) && reason !== 'unreachable') return
    if (reason === 'unreachable') await tellOfUnreached(ctx, waiting, push)
    else await tell(ctx, push, reason)
  })

  ctx.on('courier/sending', ({ key, to }) => {
    const others = waiting.get(to.channelId)
    if (others?.has(key)) {
      for (const other of others.keys()) texts.set(other, undefined)
      texts.set(key, unreachedText([...others.values()]))
      waiting.delete(to.channelId)
    }
    return texts.has(key) ? { text: texts.get(key) } : undefined
  })
}

async function tellOfUnreached(ctx: Context, waiting: Map<string, Unreached>, { to }: GivenUp) {
  const who = { where: whereOf(ctx, to), acquaint: acquaintText(to.platform) }
  const key = `${PREFIX}${to.platform}:${to.channelId}`
  const notices = ctx.roster.editors.flatMap((editor) => {
    const own = ctx.courier.reach(editor)
    const isTold = own && own.channelId !== to.channelId
    return isTold ? { to: own, key: `${key}:${own.platform}:${own.channelId}` } : []
  })
  if (notices.some((notice) => ctx.courier.fate(notice.key))) return
  for (const notice of notices) {
    const others = waiting.get(notice.to.channelId) ?? new Map()
    waiting.set(notice.to.channelId, others.set(notice.key, who))
  }
  await tellEditors(ctx, key, unreachedText([who]), to)
}

function unreachedText(people: { where: string; acquaint: string }[]): string {
  const [{ where, acquaint }] = people
  if (people.length === 1) return say('remind.undelivered.unreachable', { where, acquaint })
  const names = people.map((each) => each.where).join('、')
  return say('remind.undelivered.unreachable-several', { count: people.length, names, acquaint })
}

async function tell(ctx: Context, { key, to, content }: GivenUp, reason: GiveUp) {
  const what = [...elementText(content)].slice(0, SHOWN).join('')
  const text = say(`remind.undelivered.${reason}`, { where: whereOf(ctx, to), what })
  await tellEditors(ctx, `${PREFIX}${key}`, text, to)
}

async function tellEditors(ctx: Context, key: string, text: string, to: Address) {
  ctx.logger('remind').info('没有送达：%s', text)
  // Whoever could not be told is not told that.
  await ctx.courier.tellEditors({ key, text, until: new Date(Date.now() + DAY) }, to)
}

function whereOf({ roster }: Context, { platform, userId }: Address): string {
  const person = userId ? roster.identify({ platform, userId }) : undefined
  return person ? whoText(person) : say('remind.the-group')
}

function whoText({ name, unit }: Person): string {
  return unit ? `${unit.name}${name}` : name
}
