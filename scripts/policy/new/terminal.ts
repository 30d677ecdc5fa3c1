import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Whoever was asked wants no more, or has nothing more to say. */
export class Stopped extends Error {}

/** Somebody who is told things and answers in lines. */
export interface Person {
  tell(text: string): void
  /** Rejects with `Stopped` when there is no answer to come. */
  answer(): Promise<string>
}

/** Whoever sits at a terminal, or the lines that are piped in. */
export class Terminal implements Person {
  private reader: Interface
  private lines: AsyncIterator<string>
  private interrupt = () => this.reader.close()

  constructor(
    private input: Readable & { isTTY?: boolean },
    private output: Writable,
  ) {
    this.reader = createInterface({ input, output, terminal: !!input.isTTY, prompt: '> ' })
    this.lines = this.reader[Symbol.asyncIterator]()
    this.reader.on('SIGINT', this.interrupt)
    process.on('SIGINT', this.interrupt)
  }

  tell(text: string) {
    this.output.write(`${text}\n`)
  }

  async answer(): Promise<string> {
    this.reader.prompt()
    const { value, done } = await this.lines.next()
    // What is piped in is not echoed by itself.
    if (!this.input.isTTY) this.output.write(`${done ? '' : value}\n`)
    if (done) throw new Stopped()
    return value
  }

  close() {
    process.off('SIGINT', this.interrupt)
    this.reader.close()
  }
}
