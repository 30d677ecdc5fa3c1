import { expect, it } from 'vitest'
import { segmentsOf, splitQuote } from './message'
import type { Segment } from './protocol'

const reply = { type: 'reply', data: { id: '77' } }
const at = (qq: number) => ({ type: 'at', data: { qq: String(qq) } })
const text = (text: string) => ({ type: 'text', data: { text } })
const [author, other, bot] = [at(1), at(2), at(10001)]
const command = text('/报送')

it.each<[string, Segment[], Segment[]]>([
  ['reply + text', [reply, command], [command]],
  ['reply + at(author) + text', [reply, author, text(' /报送')], [text(' /报送')]],
  ['reply + at(author) + blank + text', [reply, author, text(' '), command], [command]],
  ['at(author) + reply + text', [author, reply, command], [command]],
  ['at(author) + blank + reply + text', [author, text(' '), reply, command], [command]],
  ['reply + at(bot) + text', [reply, bot, command], [bot, command]],
  ['at(bot) + reply + text', [bot, text(' '), reply, command], [bot, text(' '), command]],
  ['reply + at(author) + at(bot)', [reply, author, text(' '), bot, command], [bot, command]],
  ['at(author) + reply + at(other)', [author, reply, other, command], [other, command]],
  ['text + reply', [command, reply], [command]],
  ['two replies', [reply, { type: 'reply', data: { id: '78' } }, command], [command]],
])('%s: the quote is taken out, with the mention QQ adds', (_, segments, rest) => {
  expect(splitQuote(segments, '10001')).toEqual({ quote: '77', message: rest })
})

it('leaves a message without a quote as it is', () => {
  const segments = [text(' '), author, command]
  expect(splitQuote(segments, '10001')).toEqual({ message: segments })
})

it('reads a message written as one string', () => {
  expect(segmentsOf('[CQ:reply,id=77][CQ:at,qq=1] /报送&#91;1&#93;')).toEqual([
    reply,
    author,
    text(' /报送[1]'),
  ])
})
