import { createHash } from 'node:crypto'
import { type Driver, elementText } from '../courier'
import { isServerDown, type Reason, reasonOf, type Smtp } from './smtp'

/** The longest pause between two tries, in first ones: half an hour where that is a minute. */
const LONGEST = 30

/**
 * Letters as one of the courier's platforms: a conversation is a mailbox.
 * @param retry milliseconds until a failed letter is tried again the first time
 * @param failed hears why the letter of a push could not be sent, before it is tried again
 */
export function mailDriver(
  smtp: Smtp,
  retry: number,
  failed: (key: string, reason: Reason) => Promise<void>,
): Driver {
  return {
    platform: 'mail',
    enclosesFiles: true,
    gap: [0, 0],
    pauses: { first: retry, longest: LONGEST * retry },
    isOnline: () => true,
    async send({ channelId: to }, { key, title: subject = '', content, file }) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 16)
      const attachments = file && [{ filename: file.name, content: file.bytes }]
      try {
        await smtp.send(id, { to, subject, text: elementText(content) }, attachments)
        return []
      } catch (error) {
        await failed(key, reasonOf(error))
        throw error
      }
    },
    blame: (error) => (isServerDown(reasonOf(error)) ? 'unavailable' : 'refused'),
    // What may have arrived is sent again: a letter that comes twice has the same Message-ID.
    find: async () => [],
  }
}
