import { Context, h } from 'koishi'
import { expect, it, onTestFinished } from 'vitest'
import { hearSigns } from './signs'

async function heard(said: string, before: h[] = []): Promise<string> {
  const app = new Context()
  app.command('报送').alias('投稿')
  hearSigns(app)
  await app.start()
  onTestFinished(() => app.stop())
  const elements = [...before, h.text(said)]
  app.emit('message', { elements } as never)
  return elements.at(-1)!.attrs.content
}

it.each([
  ['、报送', '/报送'],
  ['．投稿 微博', '/投稿 微博'],
  ['。报送', '/报送'],
  ['.报送', '/报送'],
  [' 、报送 网站', ' /报送 网站'],
  ['。报送的稿件已经发了', '。报送的稿件已经发了'],
  ['、周五', '、周五'],
  ['。。。', '。。。'],
  ['报送', '报送'],
])('hears %j as %j', async (said, understood) => {
  expect(await heard(said)).toBe(understood)
})

it('hears it after a mention too', async () => {
  expect(await heard('、报送', [h.at('1')])).toBe('/报送')
})
