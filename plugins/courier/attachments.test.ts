import { h } from 'koishi'
import { expect, it } from 'vitest'
import { findAttachments } from './attachments'

const origin = { platform: 'onebot', channelId: '1', userId: '2', messageId: '3' }

it.each([
  ['NapCat', { file: '稿.docx', file_id: '/a', file_size: '12' }, '稿.docx', '/a', 12, undefined],
  [
    'LLBot',
    { file: '稿.docx', file_id: 'b', file_size: 12, path: '', url: 'file:///x' },
    '稿.docx',
    'b',
    12,
    'file:///x',
  ],
  [
    'Lagrange',
    { file_name: '稿.docx', file_id: 'c', file_hash: 'h', url: 'http://q/1' },
    '稿.docx',
    'c',
    undefined,
    'http://q/1',
  ],
  [
    'go-cqhttp',
    { name: '稿.docx', path: '/d', size: 12, busid: 102 },
    '稿.docx',
    '/d',
    12,
    undefined,
  ],
  [
    'the chat page',
    { src: 'file:///x/y.docx', title: '稿.docx' },
    '稿.docx',
    undefined,
    undefined,
    'file:///x/y.docx',
  ],
  [
    'an address only',
    { src: 'https://q/%E7%A8%BF.docx?k=1' },
    '稿.docx',
    undefined,
    undefined,
    'https://q/%E7%A8%BF.docx?k=1',
  ],
  [
    'a badly written address',
    { src: 'https://q/100%.docx' },
    '100%.docx',
    undefined,
    undefined,
    'https://q/100%.docx',
  ],
  ['a path as name', { file: 'C:\\Users\\q\\稿.docx' }, '稿.docx', undefined, undefined, undefined],
])('reads a file of %s', (_, attrs, name, id, size, url) => {
  const [found] = findAttachments([h('file', attrs)] as never, origin)
  expect(found).toMatchObject({ kind: 'file', ...origin })
  expect(found).toMatchObject({ name, id, size, url })
})

it('finds pictures and nested files in order', () => {
  const elements = h.parse(
    '图<img src="https://q/a.jpg" file-size="9"/><message><file src="b.doc"/></message>',
  )
  const found = findAttachments(elements as never, origin)
  expect(found.map(({ kind, name, size }) => [kind, name, size])).toEqual([
    ['image', 'a.jpg', 9],
    ['file', 'b.doc', undefined],
  ])
})
