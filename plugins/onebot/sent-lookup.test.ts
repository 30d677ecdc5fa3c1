import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Part } from '../courier'
import { blame, findSent } from './sent-lookup'
import { ActionError, type Segment } from './protocol'

const since = new Date(1_000_000_000)
const to = { platform: 'onebot', selfId: '1', channelId: '5', guildId: '5' }
const image = Buffer.from('P')
const file = { name: '稿.docx', bytes: Buffer.from('文') }
const md5 = createHash('md5').update(image).digest('hex')

const text = (text: string): Segment => ({ type: 'text', data: { text } })
const at = (qq: number): Segment => ({ type: 'at', data: { qq } })
const picture = (data: object): Segment => ({ type: 'image', data })

function told(message: Segment[] | string, rest: object = {}) {
  return { message_id: 7, time: 1_000_001, sender: { user_id: 1 }, message, ...rest }
}

function ask(answers: Record<string, unknown>, part: Part) {
  return findSent(async (action) => answers[action] as never, to, part, since)
}

it.each<[string, Part, Segment[] | string, object?]>([
  ['text', { content: '请 报送\n&lt;周报&gt;' }, [text('请 报送\n<周报>')]],
  ['text with codes', { content: '请 <at id="2"/>报' }, '请 [CQ:at,qq=2] 报'],
  ['a mention', { content: '<at id="2"/>\n报' }, [at(2), text(' 报')]],
  ['a picture', { image }, [picture({ file: `${md5.toUpperCase()}.png` })]],
  ['a picture under text', { content: '榜', image }, [text('榜\n'), picture({ file: 'x.png' })]],
  ['a picture of the same size', { image }, [picture({ file: 'x.png', file_size: '1' })]],
  ['what our clock thinks too early', { content: '报' }, [text('报')], { time: 999_800 }],
])('knows %s', async (_, part, message, rest) => {
  expect(await ask({ get_group_msg_history: { messages: [told(message, rest)] } }, part)).toEqual([
    '7',
  ])
})

it.each<[string, Part, Segment[], object?]>([
  ['another text', { content: '报' }, [text('报送')]],
  ['a mention of another', { content: '<at id="2"/>' }, [at(3)]],
  ['a mention of more', { content: '<at id="2"/>' }, [at(2), at(3)]],
  ['text without its picture', { content: '榜', image }, [text('榜')]],
  ['another picture', { image }, [picture({ file: `${'a'.repeat(32)}.png` })]],
  ['an answer', { content: '报' }, [{ type: 'reply', data: { id: 3 } }, text('报')]],
  ['what somebody else said', { content: '报' }, [text('报')], { sender: { user_id: 2 } }],
  ['what was said long before', { content: '报' }, [text('报')], { time: 999_000 }],
])('does not take for it %s', async (_, part, message, rest) => {
  expect(await ask({ get_group_msg_history: { messages: [told(message, rest)] } }, part)).toEqual(
    [],
  )
})

it.each([
  ['no history comes', { get_group_msg_history: null }, { content: '报' }],
  [
    'too much was said since',
    { get_group_msg_history: { messages: Array(200).fill(told([text('别的')])) } },
    { content: '报' },
  ],
  ['no list of files comes', {}, { file }],
  [
    'there are more files than are listed',
    { get_group_root_files: { files: Array.from({ length: 200 }, () => ({ file_name: '别的' })) } },
    { file },
  ],
])('cannot tell when %s', async (_, answers, part) => {
  await expect(ask(answers, part)).rejects.toThrow('[onebot]')
})

it('knows a file by name, size and uploader', async () => {
  const listed = { file_name: file.name, file_size: 3, uploader: 1, upload_time: 1_000_001 }
  const others = [{ file_size: 4 }, { uploader: 2 }, { upload_time: 1 }, { file_name: '别.docx' }]
  const files = [
    ...others.map((it) => ({ ...listed, ...it, file_id: 'x' })),
    { ...listed, file_id: '/a' },
  ]
  expect(await ask({ get_group_root_files: { files } }, { file })).toEqual(['/a'])
})

it.each([
  ['doubtful', new ActionError('send_group_msg', 'Timeout', 1200)],
  ['doubtful', new ActionError('send_group_msg', '连接中断')],
  ['doubtful', new Error('别的')],
  ['refused', new ActionError('send_group_msg', '没有连接', undefined, true)],
  ['refused', new ActionError('send_group_msg', '参数错误', 1400)],
])('calls %s: %s', (expected, error) => {
  expect(blame(error)).toBe(expected)
})
