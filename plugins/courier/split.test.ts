import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { split } from './split'

it.each([
  ['between lines', '一二三\n四五六\n七', 7, ['一二三\n四五六', '七']],
  ['inside a line that is too long', '一二三四五\n六', 4, ['一二三四', '五\n六']],
  ['never inside an element', '<at id="1"/><at id="2"/>一', 13, ['<at id="1"/>', '<at id="2"/>一']],
  ['never inside an entity', 'a&lt;b', 2, ['a&lt;', 'b']],
  ['not at all without need', '一\n\n二', 4, ['一\n\n二']],
  ['leaving out what is blank', '一\n \n', 1, ['一']],
  ['not at all without a limit', '一\n二', undefined, ['一\n二']],
])('splits %s', (_, content, length, messages) => {
  expect(split(content, length)).toEqual(messages)
})

const bare = (text: string) => text.replaceAll(/\s/g, '')

it('loses nothing and keeps to the limit', () => {
  const text = fc.stringMatching(/^[一二\n ]{1,80}$/)
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (content, length) => {
      const messages = split(content, length)
      for (const message of messages) expect(message.length).toBeLessThanOrEqual(length)
      expect(bare(messages.join(''))).toBe(bare(content))
    }),
  )
})
