import { expect, it } from 'vitest'
import { checkToken } from './settings'

it.each([undefined, '', 'a1B2', 'a-b_c!'])('takes the token %j', (token) =>
  expect(() => checkToken(token)).not.toThrow(),
)

it.each(['a b', '自己定的口令', 'ａｂｃ', 'a\u200b', 'a\n'])('takes no token %j', (token) =>
  expect(() => checkToken(token)).toThrow('ONEBOT_TOKEN'),
)
