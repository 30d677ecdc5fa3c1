import type { h } from 'koishi'
import { visible } from '../text'
import type { Attachment } from './types'

/** The message the attachments belong to. */
export type MessageOrigin = Pick<
  Attachment,
  'platform' | 'channelId' | 'guildId' | 'userId' | 'messageId'
>

const kinds: Record<string, Attachment['kind']> = { file: 'file', img: 'image', image: 'image' }
const address = /^(https?|file|data|base64):/i

function first(attrs: h['attrs'], keys: string[]): string | undefined {
  const key = keys.find((key) => attrs[key] !== undefined && attrs[key] !== '')
  return key && String(attrs[key])
}

/** Last part of a path or address: some platforms give these instead of a name. */
function baseName(name: string): string {
  if (/^(data|base64):/i.test(name)) return ''
  const isAddress = address.test(name)
  const path = isAddress ? name.split(/[?#]/)[0] : name
  const last = path.split(/[\\/]/).pop()!
  return isAddress ? decodeName(last) : last
}

function decodeName(name: string): string {
  return /%(?![\da-f]{2})/i.test(name) ? name : decodeURIComponent(name)
}

/** Names differ by implementation: NapCat and LLBot `file`, Lagrange `fileName`, go-cqhttp `name`. */
function attachment({ type, attrs }: h, origin: MessageOrigin): Attachment {
  const size = Number(first(attrs, ['fileSize', 'file_size', 'size']))
  const url = [attrs.url, attrs.src].map(String).find((value) => address.test(value))
  const name = first(attrs, ['title', 'fileName', 'file_name', 'file', 'name', 'src']) ?? ''
  return {
    kind: kinds[type],
    name: visible(baseName(name)).trim(),
    size: size > 0 ? size : undefined,
    id: first(attrs, ['fileId', 'file_id', 'path']),
    url,
    extra: attrs,
    ...origin,
  }
}

/** Files and pictures among the elements of a message, in order, nested ones included. */
export function findAttachments(elements: readonly h[], origin: MessageOrigin): Attachment[] {
  return elements.flatMap((element) =>
    kinds[element.type] ? [attachment(element, origin)] : findAttachments(element.children, origin),
  )
}
