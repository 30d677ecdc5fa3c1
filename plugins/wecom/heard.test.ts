import { expect, it } from 'vitest'
import { hear } from './heard'
import { Mention } from './mention'
import type { Message } from './protocol'

const heard = (content: Partial<Message>) =>
  hear({ msgid: '1', from: { userid: 'a' }, ...content } as Message, new Mention())

it.each([
  [{ msgtype: 'text', text: { content: ' 通过 ' } }, '通过'],
  [{ msgtype: 'voice', voice: { content: '今天谁值班' } }, '今天谁值班'],
  [{ msgtype: 'file', file: {} }, ''],
  [{ msgtype: 'unheard of' }, ''],
])('%j says %j', (content, text) => {
  expect(heard(content)).toMatchObject({ text, files: [], channel: 'private:a' })
})

it('takes text and pictures of a mixed message, whatever they are called', () => {
  const image = { url: 'http://a', aeskey: 'k' }
  const items = [
    { msgtype: 'text', text: { content: '@报送通 /报送' } },
    { msgtype: '', image },
  ]
  const group = { chattype: 'group' as const, chatid: 'wrA' }
  expect(heard({ ...group, msgtype: 'mixed', mixed: { msg_item: items } })).toMatchObject({
    channel: 'wrA',
    text: '/报送',
    files: [{ kind: 'image', ...image }],
  })
})

it('hears a quoted file, and bears a quote that came without it', () => {
  const file = { url: 'http://a', aeskey: 'k' }
  const said = { msgtype: 'text', text: { content: '/报送' } }
  expect(heard({ ...said, quote: { msgtype: 'file', file } }).quote?.files).toEqual([
    { kind: 'file', ...file },
  ])
  expect(heard({ ...said, quote: { msgtype: 'file' } }).quote?.files).toEqual([])
  expect(heard(said).quote).toBeUndefined()
})

it('knows nobody where WeCom names nobody', () => {
  expect(heard({ msgtype: 'file', from: undefined, chattype: 'group', chatid: 'wrA' }).userId).toBe(
    '',
  )
})
