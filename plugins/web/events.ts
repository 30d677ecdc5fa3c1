import type { ServerResponse } from 'node:http'
import type { Message, Talk } from './talk'

/** Proxies and browsers take a line that is silent for longer for broken. */
const BEAT = 20_000

/** Keeps open pages up to date: a stream of events for each, ended with the plugin. */
export class Events {
  private streams = new Set<ServerResponse>()

  /** @param render the data of a message's event, as this reader sees it */
  constructor(
    private talk: Talk,
    private render: (message: Message, reader: string) => string,
  ) {}

  /**
   * Begins a stream of what is said in these channels.
   * @param since id of the last message the page has; of an earlier run, the page is told to reload
   */
  open(response: ServerResponse, reader: string, channels: string[], since: string): void {
    const send = (message: Message) => {
      if (!channels.includes(message.channel)) return
      response.write(`id: ${message.id}\nevent: message\ndata: ${this.render(message, reader)}\n\n`)
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    const missed = this.talk.since(since, channels)
    if (missed) for (const message of missed) send(message)
    else response.write('event: reload\ndata: \n\n')
    const beat = setInterval(() => response.write(':\n\n'), BEAT)
    this.talk.news.on('message', send)
    this.streams.add(response)
    response.once('close', () => {
      clearInterval(beat)
      this.talk.news.off('message', send)
      this.streams.delete(response)
    })
    response.write(':\n\n')
  }

  /** Else open streams would keep the process from ending. */
  close(): void {
    for (const stream of this.streams) stream.end()
  }
}
