import { expect, it } from 'vitest'
import { actor, openDesk } from '../../deed/fixture'
import { itIs } from '../../adoption/fixture'
import { commissionWords } from './commission-said'
import { readRequest } from './read-commission'

it.each([
  [
    '约教务处 团委写一篇暑期社会实践的稿子 下周三前给我',
    '教务处 团委',
    '暑期社会实践',
    '2021-06-02',
  ],
  ['让机电学院周五之前报一份实验室安全的情况', '机电工程学院', '实验室安全的情况', '2021-05-28'],
  [
    '请教务处、团委各写一篇毕业季工作总结，6月10日前交',
    '教务处 团委',
    '毕业季工作总结',
    '2021-06-10',
  ],
  ['帮我约理学院写个数学建模竞赛的信息，截止6月4日', '理学院', '数学建模竞赛的信息', '2021-06-04'],
  ['向图书馆要一份读书月的材料 周四前', '图书馆', '读书月', '2021-05-27'],
])('reads %s', async (said, units, topic, day) => {
  itIs('2021-05-24')
  const desk = await openDesk()
  const request = readRequest(desk, actor(desk, '文心'), commissionWords(said)!)
  expect(request).toMatchObject({ units: units.split(' '), topic, due: { day } })
})

it.each([
  '让他们下次注意',
  '请问怎么写稿件',
  '约稿教务处交了吗',
  '让机电把稿子重写一遍',
  '请教务处查收',
])('leaves %s', (said) => expect(commissionWords(said)).toBeUndefined())
