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
  ['行', 'may'],
  ['不了', false],
  ['先不', false],
  ['先不发', false],
  ['等等', false],
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

it.each(['/打包 第14周', '墨白在吗', '采用 16 高等学教'])(
  'is ended by anything else: %s',
  (said) => {
    const questions = new Questions<string>()
    questions.ask(at('1'), 'may')
    questions.hear(at('1'), said)
    expect(questions.expects(at('1'), '好')).toBe(false)
    expect(questions.tooLate(at('1'), '好')).toBe('may')
    expect(questions.tooLate(at('1'), '好')).toBe(undefined)
  },
)

it.each(['？', '是', '不了', '/公示 确认'])('still waits while it is spoken of: %s', (said) => {
  const questions = new Questions<string>()
  questions.ask(at('1'), 'may')
  questions.hear(at('1'), said)
  expect(questions.expects(at('1'), '好')).toBe(true)
  expect(questions.tooLate(at('1'), '好')).toBe(undefined)
})

it('is heard once more for a question mark', () => {
  const questions = new Questions<string>()
  questions.ask(at('1'), 'may')
  expect(questions.repeated(at('1'), '？')).toBe('may')
  expect(questions.repeated(at('1'), '是')).toBe(undefined)
})
