import { beforeEach, expect, it } from 'vitest'
import { Mention } from './mention'

let mention: Mention

beforeEach(() => {
  mention = new Mention()
})

it.each([
  ['@报送通 /报送', '/报送'],
  ['@报送通  /报送 网站', '/报送 网站'],
  ['@报送通\u2005/报送', '/报送'],
  ['@信息 报送 机器人 ／报送', '／报送'],
  ['@报送通 通过', '通过'],
  ['通过 @报送通', '通过'],
  ['@报送通', ''],
  ['@报送通\n/报送 网站 标题\n正文', '/报送 网站 标题\n正文'],
  ['没有叫它', '没有叫它'],
  ['发到 office@xpu.edu.cn', '发到 office@xpu.edu.cn'],
])('of %j it hears %j', (text, said) => {
  expect(mention.cut(text)).toBe(said)
})

it('a name with blanks is learnt from a command', () => {
  expect(mention.cut('@信息 报送 机器人 通过')).toBe('报送 机器人 通过')
  mention.cut('@信息 报送 机器人 /帮助')
  expect(mention.cut('@信息 报送 机器人 通过')).toBe('通过')
  expect(mention.cut('通过 @信息 报送 机器人')).toBe('通过')
})
