import { readFile } from 'node:fs/promises'
import { createTransport } from 'nodemailer'
import type { Letter } from './letter'

/** A letter with where it goes and the file that goes with it. */
export interface Parcel extends Letter {
  to: string
  file: { name: string; path: string }
}

export interface Smtp {
  /** Resolves when the server has taken it. */
  send(parcel: Parcel): Promise<void>
  close(): void
}

/** Why a letter could not be sent: a key of the locale below `mail.reason`. */
export type Reason = 'login' | 'server' | 'address' | 'refused' | 'file' | 'other'

/** Milliseconds in which a server must answer. */
const PATIENCE = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

const reasons: Record<string, Reason> = {
  EAUTH: 'login',
  ENOAUTH: 'login',
  EENVELOPE: 'address',
  EMESSAGE: 'refused',
  ENOENT: 'file',
  EACCES: 'file',
  ECONNECTION: 'server',
  ECONNREFUSED: 'server',
  ECONNRESET: 'server',
  EDNS: 'server',
  ENOTFOUND: 'server',
  ESOCKET: 'server',
  ETIMEDOUT: 'server',
  ETLS: 'server',
  EREQUIRETLS: 'server',
}

export function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? 'other'
}

/** Whether the next letter may fare better: it is this one that cannot be sent. */
export function isItsOwn(reason: Reason): boolean {
  return reason !== 'login' && reason !== 'server'
}

/**
 * A mail server, `smtps://user:password@smtp.126.com`; letters come from `from`, else the user.
 * Throws when that cannot be made out.
 */
export function openSmtp(url: string, from = ''): Smtp {
  const server = URL.canParse(url) ? new URL(url) : undefined
  const sender = from || decodeURIComponent(server?.username ?? '')
  if (!/^smtps?:$/.test(server?.protocol ?? '') || !sender.includes('@')) {
    throw new Error(
      '[mail] 发信没有设对：SMTP_URL 应像 smtps://账号:授权码@smtp.126.com，MAIL_FROM 写发信的邮箱',
    )
  }
  const transport = createTransport({ url, ...PATIENCE })
  return {
    async send({ subject, text, id, to, file }) {
      const content = await readFile(file.path)
      const host = sender.replace(/^.*@|>.*$/g, '')
      await transport.sendMail({
        from: sender,
        to,
        subject,
        text,
        messageId: `<${id}@${host}>`,
        attachments: [{ filename: file.name, content }],
        // Nothing of a manuscript is an address to be fetched from.
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    close: () => transport.close(),
  }
}
