import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A letter as it arrived. */
export interface Arrived {
  headers: Record<string, string>
  text: string
  name: string
  bytes: Buffer
  to: string[]
}

/** A mail server that can be taken down and up again on the same port. */
export class Office {
  letters: Arrived[] = []
  /** Answers to the next letters; `''` takes it. */
  answers: string[] = []
  /** Logins are refused. */
  isLocked = false
  /** Hears once of the next login that is refused, before its answer. */
  onRefusal?: () => void
  private server?: SMTPServer
  private port = 0

  get url() {
    return `smtp://bot%40example.com:secret@127.0.0.1:${this.port}`
  }

  async up() {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username }, _, done) => {
        if (!this.isLocked) return done(null, { user: username })
        const hear = this.onRefusal
        this.onRefusal = undefined
        hear?.()
        done(new Error('no'))
      },
      onData: (stream, { envelope }, done) => {
        void text(stream.setEncoding('latin1')).then((raw) => {
          const answer = this.answers.shift()
          if (answer) return done(Object.assign(new Error(answer), { responseCode: 554 }))
          this.letters.push(
            read(
              raw,
              envelope.rcptTo.map(({ address }) => address),
            ),
          )
          done()
        })
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done))
    this.port = (server.server.address() as { port: number }).port
    this.server = server
  }

  async down() {
    await new Promise<void>((done) => (this.server ? this.server.close(done) : done()))
    this.server = undefined
  }
}

export async function office(): Promise<Office> {
  const office = new Office()
  await office.up()
  onTestFinished(() => office.down())
  return office
}

/** Takes a letter of one text and one attachment apart: RFC 2045, 2047 and 2231. */
function read(raw: string, to: string[]): Arrived {
  const { headers, body } = split(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'])![1]
  const [letter, file] = body
    .split(`--${boundary}`)
    .slice(1, 3)
    .map((part) => split(part.trimStart()))
  const name = continued(file.headers['content-disposition'])
  return { headers, to, name, text: decode(letter).toString(), bytes: decode(file) }
}

function split(raw: string) {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')
  const fields = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())]
  })
  const headers: Record<string, string> = Object.fromEntries(fields)
  return { headers, body: raw.slice(end + 4) }
}

function words(value: string): string {
  return value
    .replaceAll(/(\?=) +(?==\?)/g, '$1')
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('latin1')
        : unquote(coded.replaceAll('_', ' ')).toString('latin1'),
    )
    .replaceAll(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString())
}

/** `filename*0*=utf-8''%E6%9C…; filename*1*=%BA…` */
function continued(disposition: string): string {
  const parts = [...disposition.matchAll(/filename\*(?:\d+\*)?=(?:utf-8'')?([^;\s]+)/gi)]
  const coded = parts.map(([, part]) => part).join('')
  return coded ? decodeURIComponent(coded) : /filename="?([^";]+)/.exec(disposition)![1]
}

function decode({ headers, body }: ReturnType<typeof split>): Buffer {
  const coding = headers['content-transfer-encoding']
  if (coding === 'base64') return Buffer.from(body, 'base64')
  return coding === 'quoted-printable'
    ? unquote(body.replaceAll('=\r\n', ''))
    : Buffer.from(body, 'latin1')
}

function unquote(text: string): Buffer {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}
