import { z } from 'zod'
import { Document } from '../storage'
import { privatePrefix } from './protocol'

const schema = z.object({ channels: z.array(z.string()) })

/** Conversations in which somebody has spoken to the bot, kept on disk: others take no push. */
export class Spoken {
  private channels: Set<string>

  private constructor(
    private document: Document<z.infer<typeof schema>>,
    private warn: (message: string) => void,
  ) {
    this.channels = new Set(document.data.channels)
  }

  static async open(path: string, warn: (message: string) => void): Promise<Spoken> {
    return new Spoken(await Document.open(path, schema, { channels: [] }), warn)
  }

  has(channel: string): boolean {
    return this.channels.has(channel)
  }

  get groups(): string[] {
    return [...this.channels].filter((channel) => !channel.startsWith(privatePrefix))
  }

  note(channel: string): void {
    if (this.has(channel)) return
    this.channels.add(channel)
    this.document
      .change(() => [{ channels: [...this.channels] }, undefined])
      .catch((error) => this.warn(`没能记下谁说过话：${error}`))
  }
}
