import mock from '@koishijs/plugin-mock'
import { App } from 'koishi'
import { expect, it } from 'vitest'
import { speech } from './speech'
import { hearVisible } from './visible'

it.each([
  ['/报送\u200b 微博', '微博'],
  ['\ufeff/报送\u00a0微博', '微博'],
  ['/报送 标题\r正文', '标题\n正文'],
  ['/报送 标题\r\n正文\u2028又一行', '标题\n正文\n又一行'],
  ['/报\u2060送 正文', '正文'],
])('%j is heard as it is seen', async (said, expected) => {
  const app = new App({ prefix: ['/', '／'] })
  app.plugin(mock, { selfId: '514' })
  hearVisible(app)
  const heard: string[] = []
  app.command('报送').action(({ session }) => void heard.push(speech(app, session!, '报送')))
  await app.start()
  await app.mock.client('123', '456').receive(said)
  expect(heard).toEqual([expected])
})
