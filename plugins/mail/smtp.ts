import { createTransport } from 'nodemailer'

type Letter = Record<'to' | 'subject' | 'text', string>

export type Smtp = ReturnType<typeof openSmtp>

/** Why a letter could not be sent: a key of the locale below `mail.reason`. */
export type Reason = 'login' | 'server' | 'address' | 'refused' | 'file' | 'other'

/** Milliseconds in which a server must answer. */
const TIMEOUTS = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

const reasons: [Reason, RegExp][] = [
  ['login', /^E(NO)?AUTH$/],
  ['address', /^EENVELOPE$/],
  ['refused', /^EMESSAGE$/],
  ['server', /^E(CONNECTION|CONNREFUSED|CONNRESET|DNS|NOTFOUND|SOCKET|TIMEDOUT|(REQUIRE)?TLS)$/],
]

export function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons.find(([, codes]) => codes.test(code))?.[0] ?? 'other'
}

/** Whether no letter can be sent for now, not only this one. */
export function isServerDown(reason: Reason): boolean {
  return reason === 'login' || reason === 'server'
}

/**
 * A mail server, `smtps://user:password@smtp.126.com`; letters come from `from`, else the user.
 * Throws when that cannot be made out.
 */
export function openSmtp(url: string, from = '') {
  const server = URL.canParse(url) ? new URL(url) : undefined
  const sender = from || decodeURIComponent(server?.username ?? '')
  if (!/^smtps?:$/.test(server?.protocol ?? '') || !sender.includes('@')) {
    throw new Error(
      '[mail] 发信没有设对：SMTP_URL 应像 smtps://账号:授权码@smtp.126.com，MAIL_FROM 写发信的邮箱',
    )
  }
  const transport = createTransport({ url, ...TIMEOUTS })
  const host = sender.replace(/^.*@|>.*$/g, '')
  return {
    /** The mailbox letters come from. */
    sender,
    /**
     * Resolves when the server has taken a letter in plain text.
     * @param id part of the Message-ID: a letter that came twice is known to be one
     */
    async send(id: string, letter: Letter, attachments?: { filename: string; content: Buffer }[]) {
      await transport.sendMail({
        ...letter,
        from: sender,
        messageId: `<${id}@${host}>`,
        attachments,
        // Nothing of a manuscript is an address to be fetched from.
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    close: () => transport.close(),
  }
}
