import { expect, it } from 'vitest'
import { refusalText } from '../../deed'
// Refusals are said by the texts of the room.
import '../../incident'
import { readBare, readAdded, readReport, timeFault } from './read'

it.each([
  ['收到', 'received', ''],
  ['好的知道了', 'received', ''],
  ['收到 突发2', 'received', '突发2'],
  ['打了', 'reported', ''],
  ['孟和接了', 'reported', '孟和'],
  ['教育厅 教体局 总值班室都报了', 'reported', '教育厅 教体局 总值班室'],
  ['霍副院长也知道了', 'reported', '霍副院长'],
  ['没人接', 'unanswered', ''],
  ['值班员联系不上', 'unanswered', ''],
  ['同意上报，先救人', 'instructed', '同意上报，先救人'],
  ['我知道了，马上上报', 'instructed', '马上上报'],
  ['虚惊一场', 'false-alarm', '虚惊一场'],
  ['已核实是误报，有人抽烟', 'false-alarm', '已核实是误报，有人抽烟'],
  ['搞错了没着', 'false-alarm', '搞错了没着'],
  ['现在什么情况 突发1', 'status', '现在什么情况 突发1'],
  ['打过了 突发2', 'reported', '突发2'],
  ['演练结束 突发3', 'end', '演练结束 突发3'],
  ['图书馆那个现在咋样了', 'status', '图书馆那个现在咋样了'],
  ['两个都收到了', 'received', '两个都收到了'],
  ['看错了', 'false-alarm', '看错了'],
  ['开玩笑的', 'false-alarm', '开玩笑的'],
  ['没事了 虚惊', 'false-alarm', '没事了 虚惊'],
  ['我给霍副院打过了 2点31', 'reported', '霍副院 2点31'],
  ['怎么办', 'next', ''],
  ['还要我干啥', 'next', ''],
  ['终报 突发1', '终报', '突发1'],
])('hears %s as %s', (said, kind, words) => {
  expect(readBare(said)).toEqual({ kind, words })
})

it.each([
  '地点搞错了，是在3号楼',
  '火灭了',
  '图书馆三楼',
  '无人受伤',
  '不是误报，真着火了',
  '同意',
  '14:20',
  '怎么报送',
  '可以往上报了',
  '那就上面报了',
])('hears nothing of that in %s', (said) => expect(readBare(said)).toBeUndefined())

it.each([
  ['知道了。全力救治，通知家长', '全力救治，通知家长'],
  ['收到，全力救治', '全力救治'],
  ['收到 先送医院 封锁现场', '先送医院 封锁现场'],
  ['立即疏散', '立即疏散'],
])('hears what a leader orders in %s', (said, order) => expect(readAdded(said)).toBe(order))

it.each(['收到', '知道了', '收到，稿件下午看', '学生醒了', '要报给谁'])(
  'hears no order in %s',
  (said) => expect(readAdded(said)).toBeUndefined(),
)

it('keeps a name together that holds a word between others', () => {
  const now = new Date('2024-05-22T14:30:00+08:00')
  const { whom } = readReport({ rest: '孟和和霍副院 14:20' }, now, { names: ['孟和'] })
  expect(whom).toEqual(['孟和', '霍副院'])
})

it.each([
  [['张院长', '25', '70'], '没有“25:70”这个时间'],
  [['张院长', '明天'], '“明天”还没到'],
])('names what is wrong with the time in %s', (whom, said) => {
  expect(refusalText(timeFault(whom)!)).toContain(said)
})

it('finds nothing wrong with names', () => {
  expect(timeFault(['张院长', '教育厅'])).toBeUndefined()
})
