import { h } from 'koishi'
import { expect, it } from 'vitest'
import { findUnfetchable } from './unfetchable'

it.each([
  ['a card', h('json', { data: '{"app":"com.tencent.tuwen.lua"}' }), 'link'],
  ['a card of old', h('xml', { data: '<msg/>' }), 'link'],
  ['a shared address', h('share', { url: 'https://docs.qq.com/doc/D' }), 'link'],
  ['a mini program', h('miniapp', { data: '{}' }), 'link'],
  ['a file to be taken online', h('onlinefile', { fileName: '周报.docx' }), 'online-file'],
  ['闪传', h('flashtransfer', { fileSetId: 'SET' }), 'flash-transfer'],
  ['闪传 of another implementation', h('flash-file', { title: '周报' }), 'flash-transfer'],
  ['forwarded messages', h('forward', { id: 'ID' }), 'forward'],
  [
    'forwarded messages as a card',
    h('json', { data: '{"app":"com.tencent.multimsg"}' }),
    'forward',
  ],
  ['forwarded messages of Koishi', h('message', { forward: true }), 'forward'],
  ['one beside text', h('p', {}, [h.text('看'), h('forward', { id: 'ID' })]), 'forward'],
])('%s', (_, element, kind) => expect(findUnfetchable([element])).toBe(kind))

it.each([
  ['text', h.text('json')],
  ['a file', h('file', { file: '周报.docx' })],
  ['a picture', h('img', { src: 'https://q/1.png' })],
  ['a face', h('face', { id: '1' })],
])('%s is none', (_, element) => expect(findUnfetchable([element])).toBeUndefined())
