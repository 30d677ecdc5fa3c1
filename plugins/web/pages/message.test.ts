import { expect, it } from 'vitest'
import { markup } from './markup'
import { messageMarkup } from './message'

it.each([
  [
    markup`<p title="${'"><script>'}">${"<b> & '"}</p>`,
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;</p>',
  ],
  [markup`<p>${markup`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
  [markup`${[1, 'a', [markup`<i></i>`]]}${false}${undefined}${''}`, '1a<i></i>'],
])('escapes whatever is filled in, once', ({ markup }, expected) => {
  expect(markup).toBe(expected)
})

it('shows what anybody writes as text', () => {
  const name = '<img src=x onerror=alert(1)>.docx'
  const message = {
    id: 'a-1',
    channel: 'group',
    from: '张三',
    at: new Date(),
    text: '<script>alert(1)</script>',
    files: [{ id: '1', kind: 'file' as const, name }],
  }
  const { markup } = messageMarkup({ message, reader: '张三', nameOf: () => '<b>张三' })
  expect(markup).not.toMatch(/<(?:script|img|b>张)/)
  expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

it('turns nothing around', () => {
  const files = [{ id: '1', kind: 'file' as const, name: '教务处\u202excod.exe' }]
  const message = { id: 'a-1', channel: 'group', at: new Date(), text: '看\u202e这', files }
  const quoted = { ...message, text: '' }
  const { markup } = messageMarkup({ message, quoted, reader: '', nameOf: () => '张三' })
  expect(markup).not.toContain('\u202e')
  expect(markup.match(/教务处xcod\.exe/g)).toHaveLength(3)
  expect(markup).toContain('<p>看这</p>')
})
