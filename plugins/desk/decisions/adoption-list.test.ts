import { expect, it } from 'vitest'
import { loadRegulation } from '../../policy'
import { loadRoster, Roster } from '../../roster'
import { readList } from './adoption-list'

const known = {
  ...loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21'),
  roster: new Roster(loadRoster('data/roster.example.yml')),
}

/** `教务处 第2条 “题目” > 头条` of each line. */
function brief(text: string) {
  return readList(text, known)?.map(({ units, receipts, items, title, outlets }) => {
    const what = [...units, ...receipts, items, title && `“${title}”`]
    return `${what.filter(Boolean).join(' ')} > ${outlets.join(' ')}`.trim()
  })
}

it.each([
  [
    '1 机电工程学院 第1条 头条\n2 教务处 第2条 周动态\n3 团委 第1、2条 周动态',
    ['机电工程学院 第1条 > 头条', '教务处 第2条 > 每周动态', '团委 第1、2条 > 每周动态'],
  ],
  [
    '单位\t标题\t栏目\n计算机\t课程\t周动态\n理学院\t学科建设推进会\t头条',
    ['计算机科学学院 > 每周动态', '理学院 “学科建设推进会” > 头条'],
  ],
  [
    '头条采用：\n1.理学院召开科技创新大会\n2、《我校举办全民阅读节》',
    ['理学院 “创新大会” > 头条', '“我校举办全民阅读节” > 头条'],
  ],
  [
    '头条：\n机电第1条\n周动态：\n教务处第2条\n团委',
    ['机电工程学院 第1条 > 头条', '教务处 第2条 > 每周动态', '团委 > 每周动态'],
  ],
  ['2021-0003\n2021-0007 第2条\n以上微博采用', ['2021-0003 > 微博', '2021-0007 第2条 > 微博']],
])('%j', (text, lines) => expect(brief(text)).toEqual(lines))

it.each([
  '教务处第2条头条采用',
  '教务处 周动态没交\n团委 周动态没交',
  '机电这周有两个会\n教务处也有',
  '周动态\n头条',
])('%j is none', (text) => expect(readList(text, known)).toBeUndefined())
