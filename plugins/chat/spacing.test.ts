import mock from '@koishijs/plugin-mock'
import { App } from 'koishi'
import { expect, it } from 'vitest'
import { hearUnspaced } from './spacing'
import { speech } from './speech'

it.each([
  ['/报送', '报送:'],
  ['/报送 微博 标题', '报送:微博 标题'],
  ['/报送微博 标题\n正文', '报送:微博 标题\n正文'],
  ['／报送 “引号”照旧', '报送:“引号”照旧'],
  ['/积分本月', '积分:本月'],
  ['/积分榜', '积分:'],
  ['/积分榜本月', '积分:本月'],
  ['/交稿 -x 不是选项', '报送:-x 不是选项'],
  ['/报 送', '报送:'],
  ['/报 送 微博 标题\n正文', '报送:微博 标题\n正文'],
  ['/报 送微博', '报送:微博'],
  ['/ 报送 微博', '报送:微博'],
  ['/积 分 榜 本月', '积分:本月'],
  ['/报\n送', undefined],
  ['报送微博', undefined],
  ['报 送 微博', undefined],
  ['说说报送', undefined],
])('%j is heard as %j', async (said, expected) => {
  const app = new App({ prefix: ['/', '／'] })
  app.plugin(mock, { selfId: '514' })
  hearUnspaced(app)
  const heard: string[] = []
  const note = (name: string) =>
    app.command(name).action(({ session }) => {
      heard.push(`${name}:${speech(app, session!, name)}`)
    })
  note('报送').alias('交稿')
  note('积分').alias('积分榜')
  await app.start()
  await app.mock.client('123', '456').receive(said)
  expect(heard[0]).toBe(expected)
})
