import type { IncomingMessage } from 'node:http'
import { basename } from 'node:path'
import type { ShelvedFile } from '../courier'
import { type Http, refuse } from './route'
import { say } from './say'

/** Most megabytes of a form with all its files. */
export const formLimit = 40

/** The body is larger than is taken. */
class BodyTooLarge extends Error {}

/** Answers a form; says why when it cannot be read. */
export async function takeForm(http: Http, answer: (form: FormData) => unknown): Promise<void> {
  const form = await readForm(http.req).catch((error: Error) => error)
  if (form instanceof BodyTooLarge) return refuse(http, 413, say('web.too-large', [formLimit]))
  if (form instanceof Error) return refuse(http, 400, say('web.form-damaged'))
  await answer(form)
}

/**
 * Reads a form in memory, and keeps no more than the limit. What is too large is heard to its end:
 * a browser that is cut off while it still sends shows a broken connection, not our answer.
 */
async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = []
  const most = formLimit * 1024 * 1024
  let size = 0
  for await (const chunk of request) if ((size += chunk.length) <= most) chunks.push(chunk)
  if (size > most) throw new BodyTooLarge()
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  return new Response(Buffer.concat(chunks), { headers }).formData()
}

/** A field as it was written, its line breaks as ours. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}

/** Files of a form; a browser sends one without a name where none was chosen. */
export async function filesOf(form: FormData): Promise<Omit<ShelvedFile, 'id'>[]> {
  const files = form
    .getAll('file')
    .filter((value) => typeof value !== 'string')
    .filter(({ name }) => name !== '')
  return Promise.all(
    files.map(async (file) => ({
      kind: file.type.startsWith('image/') ? ('image' as const) : ('file' as const),
      name: basename(file.name),
      bytes: Buffer.from(await file.arrayBuffer()),
    })),
  )
}
