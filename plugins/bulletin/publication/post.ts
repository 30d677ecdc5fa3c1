import type { Address } from '../../courier'
import type { Desk } from '../../deed'
import { say } from '../say'
import type { Paper } from './papers'

/** How long a publication is of use that could not be sent at once, in milliseconds. */
const USEFUL = 7 * 24 * 3600_000

/** What is sent into a conversation: text, pictures, then files. */
interface Posting {
  /** The same key is sent once, ever, into each conversation. */
  key: string
  text: string
  /** Said instead when the picture cannot be sent. */
  fallback?: string
  pictures: Paper[]
  files: Paper[]
  isUrgent?: boolean
}

/** Sends it into each conversation; resolves when all is in the outbox. */
export async function post({ courier }: Desk, places: Address[], posting: Posting): Promise<void> {
  const { key, text, fallback = text, pictures, files, isUrgent } = posting
  const [first, ...more] = pictures
  const none = say('bulletin.publication.no-picture')
  const parts = [
    first ? { text, image: first.bytes, fallback } : { text: fallback },
    ...more.map(({ bytes }) => ({ image: bytes, fallback: none })),
    ...files.map((file) => ({ file })),
  ]
  const until = new Date(Date.now() + USEFUL)
  for (const to of places) {
    for (const [index, part] of parts.entries()) {
      const own = `${key}:${to.platform}:${to.channelId}:${index + 1}`
      await courier.push({ to, isUrgent, until, ...part, key: own })
    }
  }
}
