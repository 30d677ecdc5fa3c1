import type { IncomingMessage } from 'node:http'

/** The body is larger than is taken. */
export class BodyTooLarge extends Error {}

/** Megabytes of a form with all its files. */
export const bodyLimit = 40

/** Reads a form in memory; throws BodyTooLarge at the first byte over the limit. */
export async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = []
  let size = 0
  // The request is left open, so that the answer still reaches the browser.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if ((size += chunk.length) > bodyLimit * 1024 * 1024) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  return new Response(Buffer.concat(chunks), { headers }).formData()
}

/** A field as it was written, its line breaks as ours. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}

/** Files of a field; a browser sends one without a name where none was chosen. */
export function filesOf(form: FormData, name: string): File[] {
  return form
    .getAll(name)
    .filter((value) => typeof value !== 'string')
    .filter((file) => file.name !== '')
}
