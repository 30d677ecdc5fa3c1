import { expect, it } from 'vitest'
import { loadCalendar } from '../calendar'
import { check } from '../check'
import { fromText } from '../manuscript'
import { loadRegulation } from '../policy'
import { loadRoster, Roster } from '../roster'
import { Filling } from './filling'

const policy = loadRegulation('data/policies/alashan-2024.yml').at('2024-06-03')
const { columns } = policy
const unit = { name: '教务处', aliases: [], officers: [], leaders: [] }
const text = '6月3日21时15分，配电间短路冒烟。保卫处电话报告党政办公室。'

function fill(column: string, answers: Record<string, string>) {
  const filling = new Filling(columns[column], unit)
  const asked: string[] = []
  while (filling.field !== 'picture') {
    asked.push(filling.field)
    filling.answer(answers[filling.field] ?? text)
  }
  const { title, head, body } = filling.write()
  const manuscript = fromText(title, body, [], '稿件.docx', head)
  const { findings } = check({
    manuscript,
    policy,
    column: columns[column],
    calendar: loadCalendar('data/calendar.yml'),
    roster: new Roster(loadRoster('data/roster.example.yml')),
    today: '2024-06-03',
  })
  return { asked, head, body, rules: findings.map(({ rule }) => rule) }
}

const foot = { 'foot:编辑': '孙悦', 'foot:电话': '029-62779110', 'foot:签发': '马立军' }
const duty = { title: '关于配电间冒烟情况的报告', 'number:第XX期': '5', ...foot }

it('asks a duty report what its template has, and composes one that passes', () => {
  const { asked, head, body, rules } = fill('duty', duty)
  expect(asked).toEqual(['title', 'number:第XX期', 'body', 'foot:编辑', 'foot:电话', 'foot:签发'])
  expect(head?.slice(0, 3)).toEqual(['教务处值班信息', '第5期', '报送单位：教务处'])
  expect(body.split('\n').at(-1)).toBe('编辑：孙悦　　电话：029-62779110　　签发：马立军')
  expect(rules).not.toContain('duty-field')
})

it('is refused without what was asked', () => {
  expect(fill('duty', { ...duty, 'foot:签发': '' }).rules).toContain('duty-field')
})

it('asks the sections of a follow-up', () => {
  const { asked, rules } = fill('duty', { ...duty, title: `${duty.title}（续报）` })
  expect(asked).toContain('section:领导批示落实情况')
  expect(asked).not.toContain('body')
  expect(rules).not.toContain('duty-field')
})

it('asks an expert proposal who wrote it', () => {
  const author = '周文博—管理学院—0483-8331026'
  const { asked, body, rules } = fill('expert', { title: '关于后勤服务的建议', author })
  expect(asked).toEqual(['title', 'author', 'body'])
  expect(body.split('\n')[0]).toBe(`主笔人：${author}`)
  expect(rules).not.toContain('author-line')
})
