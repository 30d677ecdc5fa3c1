import { type Context, h } from 'koishi'
import { say } from '../text'
import { command } from './command'

const words = [
  { name: '下一页', aliases: ['下页', '继续'], step: 1 as const },
  { name: '上一页', aliases: ['上页'], step: -1 as const },
]

/**
 * `下一页` and `上一页`, with or without the slash: another page of the list one asked for here just
 * now. In a group the bare word of somebody without a list is talk.
 */
export function hearTurning(ctx: Context) {
  for (const { name, aliases, step } of words) {
    command(ctx, name, aliases, ({ session }) => {
      return ctx.pages.turn(session, step) ?? say('chat.page.none')
    })
  }

  ctx.middleware((session, next) => {
    const { content, prefix } = session.stripped
    const said = content.trim().replace(/[。.！!]$/, '')
    const found = words.find(({ name, aliases }) => [name, ...aliases].includes(said))
    const isToUs = !session.quote || session.quote.user?.id === session.selfId
    if (!found || prefix || !isToUs) return next()
    const page = ctx.pages.turn(session, found.step)
    if (page !== undefined) return Promise.resolve(h.text(page))
    // Asked last: in private another question may wait for the word.
    const isAsking = session.isDirect && said === found.name
    return isAsking ? next(async () => h.text(say('chat.page.none'))) : next()
  })
}
