import { type Context, h, type Session } from 'koishi'
import { nameAtStart } from './names'

/** 积分一下, 明细呢, 模板给我看看: nothing but manner. */
const manner =
  /^(?:一下|下|看一?看|看一?下|给我|发我|[吧呢啊呀呗哦哈]|谢谢|多少|怎么样|如何|[，,。.！!？?~～\s])+$/

/**
 * What follows the command in a message, as written: line breaks and quotation marks kept. Nothing
 * where that is only manner.
 */
export function speech(ctx: Context, session: Session, command: string): string {
  const { content, prefix } = session.stripped
  const said = content.slice(prefix?.length ?? 0)
  const names = Object.keys(ctx.$commander.get(command)?._aliases ?? {})
  const words = plainText(said.slice(nameAtStart(said, names)?.length ?? 0))
  return words.replace(manner, '')
}

/** The words of a message, as written: line breaks kept, pictures left out. */
export function plainText(content: string): string {
  return h
    .select(h.parse(content), 'text,br')
    .map((element) => (element.type === 'br' ? '\n' : element.attrs.content))
    .join('')
    .trim()
}
