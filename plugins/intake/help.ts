import type { Context } from 'koishi'
import { command, isOurs, missedText } from '../chat'
import { hasText, sayFitting } from '../text'
import { say } from './say'

/** 一下, 怎么撤回, 公示怎么用 */
const around =
  /^(?:一下|下子?|我|怎么用?|如何|咋)+|(?:一下|[吧呢啊呀]|怎么用|如何用|的?命令|的?用法)+$/g

/** `/帮助 [命令]`: what one can send, or how one command is used. */
export function helpCommand(ctx: Context) {
  const aliases = ['help', '使用帮助', '怎么用', '菜单', '功能', '命令']
  command(ctx, '帮助', aliases, ({ by, words }) => {
    const word = words.replace(around, '')
    return word ? explain(ctx, word) : sayFitting(`intake.help.${by.person?.role ?? 'stranger'}`)
  })
}

/** How a command is used, by its name or another of its names, with examples that fit the school. */
function explain(ctx: Context, word: string): string | undefined {
  const found = ctx.$commander.get(word.replace(/^[/／]/, ''))
  if (!found || !isOurs(found)) return missedText(ctx, word)
  const path = `commands.${found.name}`
  const part = (key: string) => (hasText(`${path}.${key}`) ? sayFitting(`${path}.${key}`) : '')
  const examples = part('examples')
  const isUseless = !examples && hasText(`${path}.examples`)
  return [
    say('intake.help.head', [found.name.replace('.', ' '), part('description')]),
    isUseless ? say('intake.help.useless') : part('usage'),
    examples && say('intake.help.examples', [examples]),
  ]
    .filter(Boolean)
    .join('\n')
}
