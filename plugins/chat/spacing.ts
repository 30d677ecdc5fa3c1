import { Argv, type Context } from 'koishi'
import { nameAtStart, namesOf } from './names'

/**
 * Understands `/报送微博 …` and `/积分本月`, a command written without the space after it, and `/报 送`,
 * one with a space inside. The prefix is needed, so that ordinary talk is never taken for a command.
 */
export function hearUnspaced(ctx: Context) {
  ctx.before('parse', (content, session) => {
    const [word] = content.split(/[\s<]/, 1)
    const isPlain = !session.stripped.prefix || ctx.$commander.get(word)
    const found = isPlain ? undefined : nameAtStart(content, namesOf(ctx))
    // Koishi's type forgets that a listener may leave the parsing to the next.
    return found
      ? Argv.parse(`${found.name} ${content.slice(found.length)}`)
      : (undefined as unknown as Argv)
  })
}
