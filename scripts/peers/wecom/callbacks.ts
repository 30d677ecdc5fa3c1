import type { FileHost } from './files'
import type { Body, Faults, Manner, Message, Part, Sent } from './types'

/** Pictures' type may be anything, see `faults.pictureType`. */
function typeOf({ type }: Part, faults: Faults): string {
  return type === 'image' ? (faults.pictureType ?? type) : type
}

function payload(part: Part, files: FileHost): Body {
  if ('text' in part) return { content: part.text }
  return files.issue(part.name, part.content)
}

/** Parts as a callback and a quote name them; files get fresh addresses. */
export function contents(parts: Part[], files: FileHost, faults: Faults): Body {
  const items = parts.map((part) => ({
    msgtype: typeOf(part, faults),
    [part.type]: payload(part, files),
  }))
  return items.length === 1 ? items[0] : { msgtype: 'mixed', mixed: { msg_item: items } }
}

/** What the bot said, as a quote of it has it. */
function partOf({ text, images, file }: Sent): Part {
  if (file) return { type: 'file', name: file.name, content: file.bytes }
  if (images.length > 0) return { type: 'image', name: 'image.png', content: images[0] }
  return { type: 'text', text }
}

/** The quote in a callback: no sender, no id, no time. */
export function quoting(quote: Message | Sent, files: FileHost, faults: Faults): Body {
  if (faults.quote === 'absent') return {}
  const quoted = contents('parts' in quote ? quote.parts : [partOf(quote)], files, faults)
  if (faults.quote === 'empty') delete quoted[quoted.msgtype]
  return { quote: quoted }
}

/** The parts as said in a group: the mention is plain text before everything else. */
export function mentioning(parts: Part[], mention: Manner['mention'], botName: string): Part[] {
  if (mention === false) return parts
  const called = mention ?? `@${botName} `
  const [first, ...others] = parts
  return first.type === 'text'
    ? [{ ...first, text: called + first.text }, ...others]
    : [{ type: 'text', text: called }, ...parts]
}
