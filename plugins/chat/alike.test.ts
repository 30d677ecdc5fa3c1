import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { nearest } from './alike'
import alike from './alike.yml'

const names = ['报送', '我的', '积分', '积分榜', '帮助', '明细', '撤回', '申诉', '暂缓公示']

it.each([
  ['抱送', '报送'],
  ['报松', '报送'],
  ['送报', '报送'],
  ['我得', '我的'],
  ['几分', '积分'],
  ['积份', '积分'],
  ['帮组', '帮助'],
  ['明系', '明细'],
  ['撒回', '撤回'],
  ['申拆', '申诉'],
  ['机分榜', '积分榜'],
  ['暂缓公布', '暂缓公示'],
  ['天气', undefined],
  ['签到', undefined],
  ['报名', undefined],
  ['采取', undefined],
  ['报', undefined],
  ['报送了吗', undefined],
])('%s is %s', (word, name) => expect(nearest(word, names)).toBe(name))

it('knows every sign of our commands', () => {
  const named = ['intake', 'desk'].flatMap((room) => {
    const { commands } = parse(readFileSync(`plugins/${room}/locales/zh-CN.yml`, 'utf8'))
    return Object.keys(commands).filter((name) => !name.includes('.'))
  })
  const known = alike.sounds.join('')
  const unknown = [...new Set(named.join(''))].filter((sign) => !known.includes(sign))
  expect(unknown).toEqual([])
})
