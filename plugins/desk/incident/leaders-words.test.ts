import { expect, it } from 'vitest'
import { kindOfLeaders } from './leaders-words'

it.each([
  ['我现在往学校赶 你们先把人拉开送校医院', 'passed-on'],
  ['你们先弄清楚情况再说', 'passed-on'],
  ['人都出来没有', 'passed-on'],
  ['学生家长联系上了吗', 'passed-on'],
  ['我在外地出差，有事找霍院', 'passed-on'],
  ['同意书记意见', 'passed-on'],
  ['啊 怎么回事 严重不', 'status'],
  ['喂我刚才没听见电话现在才看到什么情况啊', 'status'],
  ['咋回事 我刚看到', 'status'],
  ['宝音你在哪个门口我到了', 'passed-on'],
  ['家属联系了吗', 'passed-on'],
  ['120几点到的', 'passed-on'],
  ['明天几点开会', undefined],
  ['我们处几点截止', undefined],
  ['信息员是谁', undefined],
  ['稿子我晚上看', undefined],
  ['今晚谁值班', undefined],
  ['图书馆这个月多少分', undefined],
  ['谁没交', undefined],
  ['倒数的是谁', undefined],
  ['谁进步最大', undefined],
  ['这个月怎么样', undefined],
  ['谢谢', undefined],
  ['好的', undefined],
])('hears %s of a leader as %s', (said, kind) => expect(kindOfLeaders(said)).toBe(kind))
