/** Characters a mention may show: a name of a group card. */
const nameLength = 12

const token = /<[^>]*>|&#?\w+;|[^]/gu

function sizeOf(text: string, mention: number): number {
  if (/^<at\b/.test(text)) return mention
  return text.startsWith('<') && text.endsWith('>') ? 0 : 1
}

function measure(text: string, mention: number): number {
  return (text.match(token) ?? []).reduce((sum, each) => sum + sizeOf(each, mention), 0)
}

/** A line too long for a message, cut wherever it must be, never inside an element. */
function cut(line: string, length: number, mention: number): string[] {
  const pieces = ['']
  let size = 0
  for (const each of line.match(token) ?? []) {
    size += sizeOf(each, mention)
    if (size > length) {
      pieces.push('')
      size = sizeOf(each, mention)
    }
    pieces[pieces.length - 1] += each
  }
  return pieces
}

/**
 * Messages of at most `length` characters, split between lines where possible.
 * @param content Koishi elements as text, none over several lines
 * @param mention characters that a mention shows
 */
export function split(content: string, length = Infinity, mention = nameLength): string[] {
  const messages: string[] = []
  let size = 0
  for (const line of content.split('\n').flatMap((line) => cut(line, length, mention))) {
    const more = measure(line, mention) + 1
    const fits = messages.length > 0 && size + more <= length
    messages.push(fits ? `${messages.pop()}\n${line}` : line)
    size = fits ? size + more : more - 1
  }
  return messages.filter((message) => message.trim())
}
