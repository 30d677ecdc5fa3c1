import { createHash } from 'node:crypto'
import { type Address, type Blame, type Driver, type KeyedPart, elementText } from '../courier'
import { isServerDown, type Reason, reasonOf, type Smtp } from './smtp'

/** Milliseconds. */
const LONGEST_PAUSE = 30 * 60_000

/** Letters as one of the courier's platforms: a conversation is a mailbox. */
export class MailDriver implements Driver {
  readonly platform = 'mail'
  readonly enclosesFiles = true
  readonly gap = [0, 0] as const
  readonly pauses

  /**
   * @param retry milliseconds until a failed letter is tried again the first time
   * @param failed hears why the letter of a push could not be sent, before it is tried again
   */
  constructor(
    private smtp: Smtp,
    retry: number,
    private failed: (key: string, reason: Reason) => Promise<void>,
  ) {
    this.pauses = { first: retry, longest: LONGEST_PAUSE }
  }

  isOnline(): boolean {
    return true
  }

  async send({ channelId }: Address, part: KeyedPart): Promise<string[]> {
    const { key, title = '', content, file } = part
    const id = createHash('sha256').update(key).digest('hex').slice(0, 16)
    try {
      await this.smtp.send({ to: channelId, subject: title, text: elementText(content), id, file })
      return []
    } catch (error) {
      await this.failed(key, reasonOf(error))
      throw error
    }
  }

  blame(error: unknown): Blame {
    return isServerDown(reasonOf(error)) ? 'unavailable' : 'refused'
  }

  /** What may have arrived is sent again: a letter that comes twice has the same Message-ID. */
  async find(): Promise<string[]> {
    return []
  }
}
