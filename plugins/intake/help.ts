import { speakerOf } from '../chat'
import type { Command, Context, Session } from 'koishi'

export const name = 'intake-help'
export const inject = ['roster']

/** `/帮助 [命令]`: what one can send, or how one command is used. In private a slip is answered. */
export function apply(ctx: Context) {
  ctx
    .command('帮助 [name:text]', { captureQuote: false })
    .alias('help', '使用帮助', '怎么用', '菜单', '功能', '命令')
    .action(({ session }, text = '') => (text ? explain(ctx, session!, text) : list(ctx, session!)))

  ctx.middleware((session, next) => {
    const { prefix, content } = session.stripped
    const [word] = content.slice(prefix?.length ?? 0).split(/\s/, 1)
    const isMissed = prefix && session.isDirect && word && speakerOf(ctx, session)
    // In a group it may be another bot's. Asked last, when nobody else has taken it.
    return isMissed ? next(async () => missed(ctx, session, word)) : next()
  })
}

function list(ctx: Context, session: Session): string {
  const role = speakerOf(ctx, session)?.role ?? 'stranger'
  return session.text(`.${role}`)
}

/** How a command is used, by its name or another of its names. */
function explain(ctx: Context, session: Session, text: string): string {
  const command = ctx.$commander.get(text.replace(/^[/／]/, ''))
  if (!command || !isOurs(command)) return missed(ctx, session, text)
  const say = (part: string) => session.text([`commands.${command.name}.${part}`, ''])
  const examples = say('examples')
  return [
    session.text('.head', [command.name.replace('.', ' '), say('description')]),
    say('usage'),
    examples && session.text('.examples', [examples]),
  ]
    .filter(Boolean)
    .join('\n')
}

function missed(ctx: Context, session: Session, word: string): string {
  const alike = likest(ctx, word)
  const key = alike ? 'intake.missed-alike' : 'intake.missed'
  return session.text(key, [word, alike])
}

/** The command whose name has most of the signs of a word; undefined when none has any. */
function likest(ctx: Context, word: string): string | undefined {
  const common = ({ name }: Command) => [...name].filter((sign) => word.includes(sign)).length
  const [best] = ctx.$commander._commandList
    .filter((command) => isOurs(command) && common(command) > 0)
    .toSorted((a, b) => common(b) - common(a) || a.name.length - b.name.length)
  return best?.name
}

/** Ours have Chinese names. */
function isOurs({ name }: Command): boolean {
  return /^\p{sc=Han}+$/u.test(name)
}
