import { Argv, type Context } from 'koishi'

/**
 * Understands `/报送微博 …` and `/积分本月`: a command written without the space after it.
 * The prefix is needed, so that ordinary talk is never taken for a command.
 */
export function hearUnspaced(ctx: Context) {
  ctx.before('parse', (content, session) => {
    const [word] = content.split(/[\s<]/, 1)
    const isSpaced = !session.stripped.prefix || ctx.$commander.get(word)
    const command = isSpaced ? undefined : commandAtStart(ctx, word)
    // Koishi's type forgets that a listener may leave the parsing to the next.
    return command
      ? Argv.parse(`${command} ${content.slice(command.length)}`)
      : (undefined as unknown as Argv)
  })
}

function commandAtStart(ctx: Context, word: string): string | undefined {
  const names = ctx.$commander._commandList.flatMap((command) => Object.keys(command._aliases))
  return names
    .filter((name) => /^\p{sc=Han}/u.test(name) && word.startsWith(name))
    .toSorted((a, b) => b.length - a.length)[0]
}
