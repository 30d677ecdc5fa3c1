import type { Session } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Questions } from './questions'

const at = (userId: string, channelId = '1') => ({ platform: 'qq', channelId, userId }) as Session

it.each([
  ['是', 'may'],
  ['确认。', 'may'],
  ['好的', 'may'],
  ['否', false],
  ['算了', false],
])('%s answers the question once', (said, answer) => {
  const questions = new Questions<string>()
  questions.ask(at('1'), 'may')
  expect(questions.expects(at('1'), said)).toBe(true)
  expect(questions.take(at('1'), said)).toBe(answer)
  expect(questions.expects(at('1'), said)).toBe(false)
})

it('knows a yes that is said twice, for a minute', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const questions = new Questions<string>()
  questions.ask(at('1'), 'may')
  expect(questions.agreedTo(at('1'), '是')).toBe(undefined)
  questions.take(at('1'), '是')
  expect(questions.agreedTo(at('1'), '确认')).toBe('may')
  expect(questions.agreedTo(at('1'), '算了')).toBe(undefined)
  expect(questions.agreedTo(at('2'), '是')).toBe(undefined)
  vi.setSystemTime(Date.now() + 60_000)
  expect(questions.agreedTo(at('1'), '是')).toBe(undefined)
})

it('waits for this person in this conversation, and for these words', () => {
  const questions = new Questions<string>()
  questions.ask(at('1'), 'may')
  expect(questions.expects(at('2'), '是')).toBe(false)
  expect(questions.expects(at('1', '2'), '是')).toBe(false)
  expect(questions.expects(at('1'), '是不是发早了')).toBe(false)
  expect(questions.expects(at('1'), '是')).toBe(true)
})

it('is forgotten after ten minutes', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const questions = new Questions<string>()
  questions.ask(at('1'), 'may')
  vi.setSystemTime(Date.now() + 10 * 60_000)
  expect(questions.expects(at('1'), '是')).toBe(false)
  expect(questions.take(at('1'), '是')).toBe(undefined)
})
