import { type Command, type Context, h, type Session } from 'koishi'
import { command, plainText, speakerOf } from '../chat'
import { say } from './say'

/** `/帮助 [命令]`: what one can send, or how one command is used. In private a slip is answered. */
export function helpCommand(ctx: Context) {
  const aliases = ['help', '使用帮助', '怎么用', '菜单', '功能', '命令']
  command(ctx, '帮助', aliases, ({ session, by, words }) => {
    return words
      ? explain(ctx, session, words)
      : say(`intake.help.${by.person?.role ?? 'stranger'}`)
  })

  ctx.middleware((session, next) => {
    const { prefix, content } = session.stripped
    const [word] = content.slice(prefix?.length ?? 0).split(/\s/, 1)
    const isMissed = prefix && session.isDirect && word && speakerOf(ctx, session)
    // In a group it may be another bot's. Asked last, when nobody else has taken it.
    return isMissed ? next(async () => h.text(missed(ctx, word))) : next()
  })
}

/** How a command is used, by its name or another of its names. */
function explain(ctx: Context, session: Session, word: string): string {
  const found = ctx.$commander.get(word.replace(/^[/／]/, ''))
  if (!found || !isOurs(found)) return missed(ctx, word)
  const part = (key: string) => plainText(session.text([`commands.${found.name}.${key}`, '']))
  const examples = part('examples')
  return [
    say('intake.help.head', [found.name.replace('.', ' '), part('description')]),
    part('usage'),
    examples && say('intake.help.examples', [examples]),
  ]
    .filter(Boolean)
    .join('\n')
}

function missed(ctx: Context, word: string): string {
  const alike = likest(ctx, word)
  return say(alike ? 'intake.missed-alike' : 'intake.missed', [word, alike])
}

/** The command whose name has most of the signs of a word; undefined when none has any. */
function likest(ctx: Context, word: string): string | undefined {
  const common = ({ name }: Command) => [...name].filter((sign) => word.includes(sign)).length
  const [best] = ctx.$commander._commandList
    .filter((each) => isOurs(each) && common(each) > 0)
    .toSorted((a, b) => common(b) - common(a) || a.name.length - b.name.length)
  return best?.name
}

/** Ours have Chinese names. */
function isOurs({ name }: Command): boolean {
  return /^\p{sc=Han}+$/u.test(name)
}
