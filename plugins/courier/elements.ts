import { h } from 'koishi'
import type { Part, Wording } from './types'

/** What is to be said, as Koishi elements in writing: plain text is escaped here and nowhere else. */
export function contentOf({ text, content }: Wording): string | undefined {
  return text === undefined ? content : h.escape(text)
}

/** The text of Koishi elements in writing, without mentions and pictures. */
export function elementText(content = ''): string {
  return h
    .select(parse(content), 'text')
    .map(({ attrs }) => attrs.content)
    .join('')
}

/** What Koishi sends for a part. */
export function elementsOf({ content = '', image }: Part): h[] {
  const text = parse(content).filter(isNotEveryone)
  if (!image) return text
  const isPng = image[0] === 0x89
  return [
    ...(content ? [...text, h.text('\n')] : []),
    h.image(image, `image/${isPng ? 'png' : 'jpeg'}`),
  ]
}

/** `h.parse` of the whole would drop line breaks beside elements. */
function parse(content: string): h[] {
  const lines = content.split('\n').map((line) => h.parse(line))
  return lines.flatMap((line, index) => (index ? [h.text('\n'), ...line] : line))
}

/** A mention of everybody is left out: it has a quota, and fails silently beyond it. */
function isNotEveryone({ type, attrs }: h): boolean {
  return type !== 'at' || attrs.type !== 'all'
}

/** Plain text where it stands among elements in writing. */
export function escaped(text: string): string {
  return h.escape(text)
}

/** Calls somebody, in writing: `<at id="10001"/>`. */
export function mention(userId: string): string {
  return h.at(userId).toString()
}
