import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { narrow, Plain, visible } from './index'

it.each([
  ['5\u00a0月\u200918\u3000日', '5 月 18 日'],
  ['5\u200b月\u206018\u00ad日\u200e', '5月18日'],
  ['\ufeff⽉⽇⻓⻔⺠', '月日长门民'],
  ['一\r\n二\r三\u2028四\u0085五', '一\n二\n三\n四\n五'],
  ['Ａ４０１，１２：３０', 'A401，12:30'],
  ['5月18日,教务处召开会议(第2次).', '5月18日，教务处召开会议（第2次）。'],
  ['共1,234人, 8:30, A(b)', '共1,234人， 8:30, A(b)'],
  ['一.党建工作', '一.党建工作'],
  ['时间:5月18日14：30', '时间：5月18日14:30'],
  ['「意见」和"办法"', '“意见”和“办法”'],
  ['①②、㈠…', '①②、㈠…'],
])('judges %j as %j', (source, text) => {
  expect(new Plain(source).text).toBe(text)
})

it('gives back where a part of the text stands in the source', () => {
  const source = '在\u200b行⻓\r\n办\ufb01\u00a0室'
  const { text } = new Plain(source)
  expect(text).toBe('在行长\n办fi 室')
  const part = (words: string) => {
    const start = text.indexOf(words)
    return source.slice(...new Plain(source).toSource([start, start + words.length]))
  }
  expect(part('行长')).toBe('行⻓')
  expect(part('\n')).toBe('\r\n')
  expect(part('室')).toBe('室')
})

it('leaves nothing unseen, and every part within its source', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '5月18日',
      '\u200b',
      '\r\n',
      '\r',
      '⻓',
      'Ａ',
      ',',
      '(',
      ')',
      '"',
      '\u00a0',
      '𝟏',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(texts, (source) => {
      const plain = new Plain(source)
      expect(visible(plain.text)).toBe(plain.text)
      let last = 0
      for (let at = 0; at < plain.text.length; at++) {
        const [start, end] = plain.toSource([at, at + 1])
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(source.length)
        last = start
      }
    }),
    { seed: 1, numRuns: 500 },
  )
})

it('shows what is seen, whatever else is there', () => {
  expect(visible('/报送\u200b 微博\r标题\u2028正文Ａ')).toBe('/报送 微博\n标题\n正文Ａ')
  expect(visible('👨‍👩‍👧❤️')).toBe('👨‍👩‍👧❤️')
  expect(narrow('１２\u00a0号\u200b⻓')).toBe('12 号长')
})
