import { type Context, h, type Session } from 'koishi'
import { nameAtStart } from './names'

/** What follows the command in a message, as written: line breaks and quotation marks kept. */
export function speech(ctx: Context, session: Session, command: string): string {
  const { content, prefix } = session.stripped
  const said = content.slice(prefix?.length ?? 0)
  const names = Object.keys(ctx.$commander.get(command)?._aliases ?? {})
  return plainText(said.slice(nameAtStart(said, names)?.length ?? 0))
}

/** The words of a message, as written: line breaks kept, pictures left out. */
export function plainText(content: string): string {
  return h
    .select(h.parse(content), 'text,br')
    .map((element) => (element.type === 'br' ? '\n' : element.attrs.content))
    .join('')
    .trim()
}
