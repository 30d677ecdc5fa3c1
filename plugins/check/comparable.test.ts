import { expect, it } from 'vitest'
import { Comparable } from './comparable'

const sameDay = (a: string, b: string) => new Comparable(a).tellsSameDay(new Comparable(b))

it.each([
  ['5月18日，召开例会。', '２０２１年5月18日，召开例会，6月1日前整改。', true],
  ['5月18日，召开例会。', '5.18上午，召开例会。', true],
  ['5月18日，召开例会。', '18日，召开例会。', true],
  ['5月18日，召开例会。', '5月19日，召开例会。', false],
  ['5月18日，召开例会。', '4月18日，召开例会。', false],
  ['5月18日，召开例会。', '召开例会。', false],
  ['召开例会。', '召开推进会。', true],
])('%s and %s tell of the same day: %s', (a, b, expected) => {
  expect(sameDay(a, b)).toBe(expected)
  expect(sameDay(b, a)).toBe(expected)
})

it.each([
  ['召开例会', '召开 例会。', 1],
  ['例会', '例会', 1],
  ['例会', '会议', 0],
  ['召开教学例会', '召开科研例会', 0],
])('%s and %s are alike: %s', (a, b, likeness) => {
  expect(new Comparable(a).likeness(new Comparable(b))).toBe(likeness)
})
