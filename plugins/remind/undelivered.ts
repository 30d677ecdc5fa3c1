import type { Context } from 'koishi'
import { type Address, type GiveUp, elementText } from '../courier'
import { acquaintText } from '../deed'
import type { Person } from '../roster'
import { say } from './say'

/** Characters of what was to be said that are said again. */
const SHOWN = 40

/** Receivers that are named, and messages that are listed. */
const [NAMED, LISTED] = [8, 5]

const PREFIX = 'undelivered:'

const DAY = 24 * 3600_000

/** What was not delivered, to whom, and why. */
interface Undelivered {
  reason: GiveUp
  where: string
  what: string
  acquaint: string
}

/**
 * Tells the editors of what could not be delivered; of somebody who is no friend once. What waits to be
 * told to the same editor is told all together.
 */
export function tellOfUndelivered(ctx: Context) {
  /** Not told of yet, by the editor who will be and the notice that says so. */
  const waiting = new Map<string, Map<string, Undelivered>>()
  /** What the notices say, of those that were about to be sent; nothing where another says it. */
  const texts = new Map<string, string | undefined>()

  ctx.on('courier/gave-up', async ({ key, to, content }, reason) => {
    // Of letters the office hears from whoever writes them.
    if (to.platform === 'mail') return
    const isUnreachable = reason === 'unreachable'
    // A notice about a notice tells nobody anything; that an editor is no friend is news.
    if (key.startsWith(PREFIX) && !isUnreachable) return
    const what = [...elementText(content)].slice(0, SHOWN).join('')
    const acquaint = acquaintText(to.platform)
    const undelivered = { reason, where: whereOf(ctx, to), what, acquaint }
    const about = `${PREFIX}${isUnreachable ? `${to.platform}:${to.channelId}` : key}`
    const notices = noticesOf(ctx, about, to)
    if (notices.some((notice) => ctx.courier.fate(notice.key))) return
    for (const notice of notices) {
      const others = waiting.get(notice.channelId) ?? new Map()
      waiting.set(notice.channelId, others.set(notice.key, undelivered))
    }
    const text = textOf([undelivered])
    ctx.logger('remind').info('没有送达：%s', text)
    const until = new Date(Date.now() + DAY)
    // Whoever could not be told is not told that.
    await ctx.courier.tellEditors({ key: about, text, until }, to)
  })

  ctx.on('courier/sending', ({ key, to }) => {
    const own = waiting.get(to.channelId)
    const said = own?.get(key)
    if (own && said) {
      const alike = [...own].filter(([, { reason }]) => reason === said.reason)
      for (const [other] of alike) {
        texts.set(other, undefined)
        own.delete(other)
      }
      texts.set(key, textOf(alike.map(([, each]) => each)))
    }
    return texts.has(key) ? { text: texts.get(key) } : undefined
  })
}

/** The keys of what the editors are told, with where each of them is. */
function noticesOf({ roster, courier }: Context, key: string, to: Address) {
  return roster.editors.flatMap((editor) => {
    const { platform, channelId } = courier.reach(editor) ?? {}
    const isTold = channelId && channelId !== to.channelId
    return isTold ? { channelId, key: `${key}:${platform}:${channelId}` } : []
  })
}

/** Of one: to whom what; of several for the same reason: each message with all it was for. */
function textOf(all: Undelivered[]): string {
  const [{ reason, ...one }] = all
  if (all.length === 1) return say(`remind.undelivered.${reason}`, one)
  const places = new Map<string, string[]>()
  for (const { where, what } of all) {
    const said = reason === 'unreachable' ? '' : what
    places.set(said, [...(places.get(said) ?? []), where])
  }
  const lines = [...places].map(([what, where]) => {
    const names = where.slice(0, what ? NAMED : undefined).join('、')
    const more = what && where.length > NAMED ? say('remind.undelivered.more', [where.length]) : ''
    return what ? say('remind.undelivered.line', [what, `${names}${more}`]) : names
  })
  const rest = lines.length - LISTED
  return [
    say(`remind.undelivered.${reason}-several`, { ...one, count: all.length }),
    ...lines.slice(0, LISTED),
    ...(rest > 0 ? [say('remind.undelivered.rest', [rest])] : []),
  ].join('\n')
}

function whereOf({ roster }: Context, { platform, userId }: Address): string {
  const person = userId ? roster.identify({ platform, userId }) : undefined
  return person ? whoText(person) : say('remind.the-group')
}

function whoText({ name, unit }: Person): string {
  return unit ? `${unit.name}${name}` : name
}
