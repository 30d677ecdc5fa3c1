import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it, vi } from 'vitest'
import type { Attachment } from '../courier'
import { oneBotDriver } from './driver'
import { ActionError } from './protocol'

const folder = mkdtempSync(join(tmpdir(), 'baosong-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file: Attachment = {
  kind: 'file',
  name: '稿 件.docx',
  size: 9,
  id: '/a',
  platform: 'onebot',
  channelId: '1',
  guildId: '1',
  userId: '2',
  messageId: '3',
}

const options = (folder?: string) => ({
  selfId: '1',
  groups: ['5'],
  folder,
  isBehind: () => false,
})

type Answers = Record<string, unknown>

function drive(answers: Answers, shared?: string) {
  const call = vi.fn(async (action: string, _params: object) => {
    if (answers[action] === undefined) throw new ActionError(action, '不支持的Api', 1404)
    return answers[action]
  })
  return { call, driver: oneBotDriver(call as never, options(shared)) }
}

/** What each source gives, `undefined` for none. */
function addresses(answers: Answers, of = file, shared?: string) {
  const { driver } = drive(answers, shared)
  return Promise.all(driver.sources(null, of).map((source) => source().catch(() => undefined)))
}

it.each([
  ['the address', { get_group_file_url: { url: 'http://q/a' } }, 'http://q/a'],
  [
    'the address with its name, as NapCat leaves it to us',
    { get_group_file_url: { url: 'http://q/a?fname=' } },
    'http://q/a?fname=%E7%A8%BF%20%E4%BB%B6.docx',
  ],
  ['the file itself', { get_file: { base64: 'AAAA' } }, 'base64://AAAA'],
  ['its other address', { get_file: { url: 'https://q/b' } }, 'https://q/b'],
])('asks for %s', async (_, answers, address) => {
  expect((await addresses(answers)).filter(Boolean)).toContain(address)
})

it.each([
  ['no address', { get_group_file_url: { url: '' } }],
  ['a path of its own machine', { get_file: { file: '/etc/passwd' } }],
  ['a local address', { get_group_file_url: { url: 'file:///etc/passwd' } }],
])('does not take %s', async (_, answers) => {
  expect((await addresses(answers)).filter(Boolean)).toEqual([])
})

it('never reads from our disk what a message says', async () => {
  const local = { ...file, url: 'file:///etc/passwd' }
  const picture = { ...local, kind: 'image' as const }
  expect((await addresses({}, local)).filter(Boolean)).toEqual([])
  expect((await addresses({}, picture)).filter(Boolean)).toEqual([])
})

it('takes a path in the shared folder, and none beside it', async () => {
  const inside = join(folder, 'x')
  const found = await addresses({ get_file: { file: inside } }, file, folder)
  expect(found).toContain(pathToFileURL(inside).href)
  const beside = { get_file: { file: join(folder, '..', 'x') } }
  expect((await addresses(beside, file, folder)).filter(Boolean)).toEqual([])
})

it('in private asks for the private address', async () => {
  const { call, driver } = drive({ get_private_file_url: { url: 'http://q/p' } })
  const of = { ...file, channelId: 'private:2', guildId: undefined, extra: { fileHash: 'h' } }
  expect(await driver.sources(null, of)[0]()).toBe('http://q/p')
  const params = { user_id: 2, file_id: '/a', file_hash: 'h' }
  expect(call).toHaveBeenCalledWith('get_private_file_url', params, expect.any(Number))
})

it.each([
  [
    'its message',
    { get_msg: { message: [{ type: 'file', data: { file: '稿 件.docx', file_id: '/new' } }] } },
  ],
  ['its message as a string', { get_msg: { message: '[CQ:file,file=稿 件.docx,file_id=/new]' } }],
  [
    'the list of the group',
    {
      get_group_root_files: {
        files: [
          { file_id: '/other', file_name: '稿 件.docx', file_size: 8, uploader: 2 },
          { file_id: '/theirs', file_name: '稿 件.docx', file_size: 9, uploader: 7 },
          { file_id: '/new', file_name: '稿 件.docx', file_size: 9, uploader: 2, busid: 102 },
        ],
      },
    },
  ],
])('finds a forgotten file in %s', async (_, answers) => {
  const { call, driver } = drive(answers)
  await Promise.all(driver.sources(null, file).map((source) => source().catch(() => {})))
  const asked = call.mock.calls.filter(([action]) => action === 'get_group_file_url')
  expect(asked.map(([, params]) => (params as { file_id: string }).file_id)).toEqual(['/a', '/new'])
})

it('sends bytes, or through the shared folder where there is one', async () => {
  const to = { platform: 'onebot', selfId: '1', channelId: '5' }
  const bytes = Buffer.from('第一条')
  const call = vi.fn(async (_action: string, _params: Record<string, string>) => {})
  await oneBotDriver(call as never, options()).sendFile(null, to, '稿.docx', bytes)
  await oneBotDriver(call as never, options(folder)).sendFile(null, to, '稿.docx', bytes)
  const [[, inline], [, shared]] = call.mock.calls
  expect(inline).toMatchObject({ group_id: 5, name: '稿.docx' })
  expect(inline.file).toBe(`base64://${bytes.toString('base64')}`)
  expect(readFileSync(shared.file)).toEqual(bytes)
})
