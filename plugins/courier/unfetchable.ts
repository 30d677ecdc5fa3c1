import type { h } from 'koishi'

/**
 * What somebody sends in place of a file and nobody can fetch: a card that links to a document, a
 * file offered to be taken online, 闪传, messages forwarded together.
 */
export type Unfetchable = 'link' | 'online-file' | 'flash-transfer' | 'forward'

/** Names differ by implementation. */
const kinds: Record<string, Unfetchable> = {
  json: 'link',
  xml: 'link',
  ark: 'link',
  lightapp: 'link',
  miniapp: 'link',
  share: 'link',
  onlinefile: 'online-file',
  flashtransfer: 'flash-transfer',
  flash_file: 'flash-transfer',
  forward: 'forward',
  node: 'forward',
}

/** Old implementations tell of a forward as a card. */
const forwardCard = /com\.tencent\.multimsg|聊天记录/

/** The first such thing among the elements of a message. */
export function findUnfetchable(elements: readonly h[]): Unfetchable | undefined {
  for (const { type, attrs, children } of elements) {
    const isForward = type === 'message' && attrs.forward
    const kind = isForward ? 'forward' : kinds[type.replace('-', '_')]
    if (kind === 'link' && forwardCard.test(String(attrs.data))) return 'forward'
    const found = kind ?? findUnfetchable(children)
    if (found) return found
  }
  return undefined
}
