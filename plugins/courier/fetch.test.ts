import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchFile } from './fetch'
import { type Attachment, FetchError } from './types'

const bytes = Buffer.from('第一条')
const file = { name: '稿.docx', size: bytes.length } as Attachment
const patience = { limit: 1000, total: 10_000, rests: [10, 20, 30] }

/** Answers of the server, by path; each is used once, the last one for good. */
const answers: Record<string, ((response: ServerResponse) => void)[]> = {}
let server: Server
let base: string
let folder: string

const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end()
const give = (body: Buffer) => (response: ServerResponse) => response.end(body)
const reset = (response: ServerResponse) => response.destroy()
const silent = () => {}

async function none(): Promise<string> {
  throw new Error('retcode 1200')
}

/** A flood that never ends and says nothing of its size. */
function flood(response: ServerResponse) {
  const pour = () => response.writable && response.write(Buffer.alloc(500)) && setTimeout(pour, 1)
  pour()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baosong-'))
  server = createServer(({ url }, response) => {
    const list = answers[url!]
    const answer = list.length > 1 ? list.shift()! : list[0]
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

function serve(...list: ((response: ServerResponse) => void)[]) {
  const path = `/${Object.keys(answers).length}`
  answers[path] = list
  return async () => base + path
}

async function failure(...from: (() => Promise<string>)[]) {
  const error = await fetchFile(from, file, patience).catch((error) => error)
  expect(error).toBeInstanceOf(FetchError)
  return error.kind
}

it.each([
  ['at once', [give(bytes)]],
  ['after a refusal that expired', [status(403), give(bytes)]],
  ['after a bad moment', [status(503), status(502), give(bytes)]],
  ['after a broken connection', [reset, give(bytes)]],
  ['after it was cut short', [give(bytes.subarray(0, 4)), give(bytes)]],
])('gets the bytes %s', async (_, list) => {
  expect(await fetchFile([serve(...list)], file, patience)).toEqual(bytes)
})

it('asks the next source when one has no address or the wrong file', async () => {
  const wrong = serve(give(Buffer.from('别的文件')))
  expect(await fetchFile([none, wrong, serve(give(bytes))], file, patience)).toEqual(bytes)
})

it.each([
  ['base64', () => `base64://${bytes.toString('base64')}`],
  ['data', () => `data:application/msword;base64,${bytes.toString('base64')}`],
  [
    'file',
    () => {
      writeFileSync(join(folder, '稿.docx'), bytes)
      return pathToFileURL(join(folder, '稿.docx')).href
    },
  ],
])('reads a %s address', async (_, address) => {
  expect(await fetchFile([async () => address()], file, patience)).toEqual(bytes)
})

it.each([
  ['expired', [status(404)]],
  ['wrong-size', [give(Buffer.from('短'))]],
  ['unreachable', [status(500)]],
])('says %s when it stays so', async (kind, list) => {
  expect(await failure(serve(...list))).toBe(kind)
})

it('says not-found when nobody has an address', async () => {
  expect(await failure(none)).toBe('not-found')
  expect(await failure()).toBe('not-found')
  expect(await failure(async () => pathToFileURL(join(folder, '没有')).href)).toBe('not-found')
})

it('stops a flood at the cap, whatever its size was said to be', async () => {
  const whole = Buffer.alloc(2000)
  expect(await failure(serve(flood))).toBe('too-large')
  expect(await failure(serve(give(whole)))).toBe('too-large')
  expect(await failure(async () => `base64://${whole.toString('base64')}`)).toBe('too-large')
  const stated = fetchFile([serve(flood)], { ...file, size: 2000 }, patience)
  await expect(stated).rejects.toMatchObject({ kind: 'too-large' })
})

it('gives up in time when nobody answers', async () => {
  const never = fetchFile([serve(silent)], file, { limit: 1000, total: 300 })
  await expect(never).rejects.toMatchObject({ kind: 'unreachable' })
  const dead = fetchFile([() => new Promise(() => {})], file, { limit: 1000, total: 300 })
  await expect(dead).rejects.toMatchObject({ kind: 'unreachable' })
})
