import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { loadCalendar } from '../calendar'
import { check, hint, recognise } from '../check'
import { type Desk, Refusal } from '../deed'
import { compose, read, type WordDraft, type WordLine } from '../manuscript'
import { loadRegulation } from '../policy'
import { loadRoster, Roster } from '../roster'
import { png } from '../manuscript/fixtures/word'
import { drawUpTemplate, type WordTemplate } from './word-template'

const calendar = loadCalendar('data/calendar.yml')
const roster = new Roster(loadRoster('data/roster.example.yml'))
const unit = roster.match('教务处')!

const days = { 'xpu-2021': '2021-05-21', 'alashan-2024': '2024-06-03' }
type Id = keyof typeof days

function policyOf(id: Id) {
  return loadRegulation(`data/policies/${id}.yml`).at(days[id])
}

const columns = (Object.keys(days) as Id[]).flatMap((id) =>
  Object.keys(policyOf(id).columns).map((key): [Id, string] => [id, key]),
)

function drawUp(id: Id, key: string, more: { title?: string; periodSaid?: number } = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${days[id]}T09:00+08:00`) })
  onTestFinished(() => void vi.useRealTimers())
  const policy = policyOf(id)
  const desk = { policy: { at: () => policy, calendar } } as unknown as Desk
  const column = policy.columns[key]
  return { policy, column, template: drawUpTemplate(desk, { column, unit, ...more }) }
}

/** What the file is taken for when it comes back, and what is found in it. */
async function handIn(id: Id, key: string, fileName: string, draft: WordDraft) {
  const policy = policyOf(id)
  const manuscript = await read(await compose(draft), fileName)
  const name = recognise(fileName, policy.columns, { roster, today: days[id] })
  const column = policy.columns[key]
  const about = { manuscript, column, policy, calendar, roster, sender: unit, today: days[id] }
  return { name, ...check({ ...about, name }) }
}

const answers: Record<string, string> = {
  title: '校企共建实训基地',
  time: '5月20日',
  place: '金花校区行政楼第三会议室',
  event: '召开课程建设推进会，12个教研室汇报课程目标达成情况',
  significance: '为明确下一步建设重点打下基础',
  heading: '推进情况',
  subheading: '主要做法',
  body: '2024年5月30日21时15分，学校与企业签订协议，共建实训基地，双方将联合培养学生',
  caption: '签约仪式现场',
  name: '周文博',
  reach: '0483-8331026',
  number: '5',
  value: '马立军',
}

function fillText(text: string): string {
  return Object.entries(answers).reduce(
    (left, [key, answer]) =>
      left.replace(new RegExp(hint(key).replace('〕', '(?:（[^〕]*）)?〕'), 'g'), answer),
    text,
  )
}

/** The draft as somebody fills it in, with a picture in its place. */
function fill(draft: WordDraft): WordDraft {
  const lineOf = (line: string | WordLine): WordLine =>
    typeof line === 'string' ? { text: fillText(line) } : { ...line, text: fillText(line.text) }
  const lines = (draft.paragraphs as WordLine[]).map(lineOf)
  const paragraphs = lines.filter(({ style }) => style !== 'Picture' && style !== 'Caption')
  const caption = lines.find(({ style }) => style === 'Caption')?.text
  const isPictured = lines.some(({ style }) => style === 'Picture')
  const pictures = isPictured ? [{ bytes: png(1600, 1200), caption }] : []
  return { head: draft.head?.map(lineOf), title: fillText(draft.title!), paragraphs, pictures }
}

describe.each(columns)('the template of %s %s', (id, key) => {
  it('is known by its name, and refused for what is not filled in alone', async () => {
    const { fileName, draft } = drawUp(id, key).template as WordTemplate
    const { name, findings } = await handIn(id, key, fileName, draft)
    expect(name).toMatchObject({ isExact: true, column: { key }, unit: { name: '教务处' } })
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['unfilled']))
    expect(findings[0].severity).toBe('error')
  })

  it('passes when it is filled in, under the same name', async () => {
    const { fileName, draft } = drawUp(id, key).template as WordTemplate
    const { findings } = await handIn(id, key, fileName, fill(draft))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

it.each<[Id, string, { title?: string; periodSaid?: number }, string, string]>([
  ['xpu-2021', 'weekly', {}, '教务处第十二周工作动态信息', '教务处第十二周工作动态信息'],
  ['xpu-2021', 'website', {}, '教务处信息（2021.5.21）〔标题〕', '〔标题〕'],
  ['xpu-2021', 'weibo', { title: '毕业季' }, '教务处微博信息（2021.5.21）毕业季', '毕业季'],
  ['alashan-2024', 'duty', {}, '教务处值班信息', '〔标题〕'],
  ['alashan-2024', 'duty', { title: '续报' }, '教务处值班信息（续报）', '〔标题〕（续报）'],
  ['alashan-2024', 'general', { title: '实训' }, '教务处综合信息（实训）', '实训'],
])('of %s %s with %j is called %s and titled %s', (id, key, more, name, title) => {
  const { fileName, draft } = drawUp(id, key, more).template as WordTemplate
  expect([fileName, draft.title]).toEqual([`${name}.docx`, title])
})

it('has the head and the foot of a duty report, and the parts of a follow-up', () => {
  const { draft } = drawUp('alashan-2024', 'duty', { title: '续报' }).template as WordTemplate
  const texts = draft.paragraphs.map((line) => (line as WordLine).text)
  expect(draft.head).toMatchObject([
    '教务处值班信息',
    '第〔期号〕期',
    '报送单位：教务处',
    '2024年6月3日',
  ])
  expect(texts.filter((text) => /^[一二三]、/.test(text))).toHaveLength(3)
  expect(texts.at(-1)).toBe('编辑：〔填写〕　　电话：〔填写〕　　签发：〔填写〕')
})

function linesOf(id: Id, key: string): string[] {
  const { draft } = drawUp(id, key).template as WordTemplate
  return draft.paragraphs.map((line) => (line as WordLine).text)
}

it('says in the text how long it may be, and who writes', () => {
  expect(linesOf('xpu-2021', 'weibo')[0]).toBe('〔正文（不超过140字）〕')
  expect(linesOf('alashan-2024', 'expert')[0]).toBe('主笔人：〔姓名〕—教务处—〔联系方式〕')
})

it('is of no week that has not begun', () => {
  expect(drawUp('xpu-2021', 'weekly', { periodSaid: 15 }).template).toBeInstanceOf(Refusal)
})
