import { expect, it } from 'vitest'
import { loadRegulation } from '../../policy'
import { loadRoster, Roster } from '../../roster'
import { readAdoption, type SaidAdoption } from './read-adoption'

const policy = {
  ...loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21'),
  traits: [{ name: '综合采用', aliases: ['综合'] }],
  roster: new Roster(loadRoster('data/roster.example.yml')),
}

const none = { items: [], isAll: false, isMerged: false, parts: [], outlets: [], traits: [] }

type Expected = Partial<SaidAdoption> & { said?: Record<number, number[]> }

/** Manuscripts of 2021 by number, with their items. */
function manuscriptsOf(said: Record<number, number[]>) {
  return Object.entries(said).map(([no, items]) => ({ receipt: `2021-000${no}`, items }))
}

it.each<[string, Expected]>([
  ['3 头条', { said: { 3: [] }, outlets: ['头条'] }],
  ['3头条', { said: { 3: [] }, outlets: ['头条'] }],
  ['头条 3', { said: { 3: [] }, outlets: ['头条'] }],
  ['3 头条要闻', { said: { 3: [] }, outlets: ['头条', '教育要闻'] }],
  ['3 头条、要闻', { said: { 3: [] }, outlets: ['头条', '教育要闻'] }],
  ['3 教育厅头条', { said: { 3: [] }, outlets: ['头条'] }],
  ['第三号 第1、3条 高校', { said: { 3: [1, 3] }, outlets: ['高等学校'] }],
  ['3 第1条第2条 视频', { said: { 3: [1, 2] }, outlets: ['视频新闻'] }],
  ['3，第1,3条 热点', { said: { 3: [1, 3] }, outlets: ['热点聚焦'] }],
  ['3,5,9 周动态', { said: { 3: [], 5: [], 9: [] }, outlets: ['每周动态'] }],
  ['3、5、3 周动态', { said: { 3: [], 5: [] }, outlets: ['每周动态'] }],
  ['３　５　微博', { said: { 3: [], 5: [] }, outlets: ['微博'] }],
  ['3-5 微博', { said: { 3: [], 4: [], 5: [] }, outlets: ['微博'] }],
  ['三周动态', { said: { 3: [] }, outlets: ['每周动态'] }],
  ['3 头条 综合', { said: { 3: [] }, outlets: ['头条'], traits: ['综合采用'] }],
  ['3 头条 -d 昨天', { said: { 3: [] }, outlets: ['头条'], day: '2021-05-20' }],
  ['-d 5.20 3 头条', { said: { 3: [] }, outlets: ['头条'], day: '2021-05-20' }],
  ['3 5月20日 头条', { said: { 3: [] }, outlets: ['头条'], day: '2021-05-20' }],
  ['2021-05-20 3 头条', { said: { 3: [] }, outlets: ['头条'], day: '2021-05-20' }],
  ['2020-0007 头条', { manuscripts: [{ receipt: '2020-0007', items: [] }], outlets: ['头条'] }],
  ['3第1条、5、7第2条 头条', { said: { 3: [1], 5: [], 7: [2] }, outlets: ['头条'] }],
  ['3 第1条 5 第2、3条 头条', { said: { 3: [1], 5: [2, 3] }, outlets: ['头条'] }],
  ['3,5第2条 头条', { said: { 3: [], 5: [2] }, outlets: ['头条'] }],
  ['3、5 第2条 头条', { said: { 3: [], 5: [] }, items: [2], outlets: ['头条'] }],
  ['3-5第2条 头条', { said: { 3: [], 4: [], 5: [] }, items: [2], outlets: ['头条'] }],
  ['3 5头条第1条', { said: { 3: [], 5: [] }, items: [1], outlets: ['头条'] }],
  ['第1条 3 头条', { said: { 3: [1] }, outlets: ['头条'] }],
  ['第1条 头条', { items: [1], outlets: ['头条'] }],
  ['3 全部 头条', { said: { 3: [] }, isAll: true, outlets: ['头条'] }],
  ['3-4头条全部都发', { said: { 3: [], 4: [] }, isAll: true, outlets: ['头条'] }],
  ['3,7 合为一篇 要闻', { said: { 3: [], 7: [] }, isMerged: true, outlets: ['教育要闻'] }],
  ['3,7合并成一篇要闻', { said: { 3: [], 7: [] }, isMerged: true, outlets: ['教育要闻'] }],
  [
    '3第1条,7 合为一篇 要闻 机电=10 教务处10分',
    {
      said: { 3: [1], 7: [] },
      isMerged: true,
      outlets: ['教育要闻'],
      parts: [
        { unit: '机电工程学院', points: 1000 },
        { unit: '教务处', points: 1000 },
      ],
    },
  ],
  ['头条', { outlets: ['头条'] }],
  ['3 校报', { said: { 3: [] }, unclear: '校报' }],
  ['教务 团委 计算机 每周动态', { outlets: ['每周动态'], unclear: '教务' }],
  ['3 头条 好的 谢谢 辛苦', { said: { 3: [] }, outlets: ['头条'], unclear: '好的' }],
  ['3 头条 谢谢', { said: { 3: [] }, outlets: ['头条'], unclear: '谢谢' }],
])('%j', (text, { said = {}, ...expected }) => {
  const read = readAdoption(text, policy, '2021-05-21')
  expect(read).toEqual({ ...none, manuscripts: manuscriptsOf(said), ...expected })
})
