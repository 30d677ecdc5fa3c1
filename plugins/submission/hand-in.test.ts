import { expect, it, vi } from 'vitest'
import { originOf } from '../deed'
import { actor } from '../deed/fixture'
import { compose } from '../manuscript'
import { handIn } from './hand-in'
import { handInText } from './hand-in-text'
import { handInWeekly, items, openIntake, outcomeOf, placeless, wordFile } from './fixture'

it('accepts a manuscript: entry, credit, and where the unit stands', async () => {
  const desk = await openIntake()
  const outcome = outcomeOf(await handInWeekly(desk, items), 'accepted')
  expect(outcome).toMatchObject({
    entry: {
      seq: 1,
      unit: '教务处',
      by: { name: '赵六' },
      payload: { receipt: '2021-0001', column: 'weekly', items, week: '2020-2021-2/12' },
    },
    credit: { points: 200, total: 200, rank: 1, period: '2021年5月' },
    advice: [],
  })
  expect(handInText(outcome)).toBe(
    [
      '已收稿，回执 2021-0001',
      '学校每周动态（第十二周）：教务处第十二周工作动态信息',
      '2条，计2分；教务处2021年5月共2分，第1名',
    ].join('\n'),
  )
  const { sha256 } = outcome.entry.payload.file
  expect(await desk.storage.files.has(sha256)).toBe(true)
})

it('refuses what has to be mended, and says what became of it', async () => {
  const desk = await openIntake()
  const first = outcomeOf(await handInWeekly(desk, [items[0], placeless]), 'refused')
  expect(first).toMatchObject({ entry: { type: 'refused', seq: 1 }, rename: undefined })
  expect(first.errors.map(({ rule, item }) => [rule, item])).toEqual([['item-place', 2]])
  expect(handInText(first)).toMatch(
    /^未收稿（退稿1），“教务处第十二周工作动态信息.docx”有1处要改：/,
  )
  const second = outcomeOf(await handInWeekly(desk, items), 'accepted')
  expect(second.progress).toEqual({ mended: 1, left: 0 })
  expect(handInText(second)).toContain('上次的1处问题都改好了')
})

it('says what was mended since, but not of the same file and of one with other faults', async () => {
  const desk = await openIntake()
  const more = '5月19日，教务处召开教材选用审定会，审定教材96种，保证了教材质量。'
  const faulty = [...items, placeless, more]
  outcomeOf(await handInWeekly(desk, faulty), 'refused')
  const half = await wordFile('教务处第十二周工作动态信息', [...items, placeless])
  const mended = outcomeOf(await handInWeekly(desk, [], { bytes: half }), 'refused')
  expect(mended.progress).toEqual({ mended: 1, left: 1 })
  const again = outcomeOf(await handInWeekly(desk, [], { bytes: half }), 'refused')
  expect(again.progress).toBeUndefined()
  const timeless = items[0].replace('5月18日，', '')
  const other = outcomeOf(await handInWeekly(desk, [timeless, items[1]]), 'refused')
  expect(other.progress).toBeUndefined()
})

it('tells of the same file under a wrong name that it was accepted before', async () => {
  const desk = await openIntake()
  const bytes = await wordFile('教务处第十二周工作动态信息', items)
  outcomeOf(await handInWeekly(desk, [], { bytes }), 'accepted')
  const fileName = '教务处第十二周工作动态信息(1).docx'
  outcomeOf(await handInWeekly(desk, [], { bytes, fileName }), 'received-before')
})

it('offers the proper name when only the name is wrong', async () => {
  const desk = await openIntake()
  const outcome = await handInWeekly(desk, items, { fileName: '教务处第12周工作动态.docx' })
  expect(outcomeOf(outcome, 'refused').rename).toBe('教务处第十二周工作动态信息.docx')
})

it('keeps a template under the title of its manuscript', async () => {
  const desk = await openIntake('alashan-2024', '2024-06-03T09:00:00+08:00')
  const { routine: column } = desk.policy.at().columns
  const bytes = await compose({
    title: '校企共建实训基地',
    paragraphs: ['5月30日，教务处与本地企业签订协议，共建实训基地，联合培养学生。'],
    pictures: [],
  })
  const offered = { column, unit: desk.roster.match('教务处')!, fileName: '教务处〔标题〕.docx' }
  const outcome = await handIn(desk, actor(desk, '李敏'), { ...offered, bytes })
  const { file } = outcomeOf(outcome, 'accepted').entry.payload
  expect(file.name).toBe('教务处校企共建实训基地.docx')
})

it('replaces the version before', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const mended = items.map((item) => item.replace('36条', '40条'))
  const outcome = outcomeOf(await handInWeekly(desk, mended), 'accepted')
  expect(outcome.entry).toMatchObject({ ref: '2021-0001', payload: { receipt: '2021-0002' } })
  expect(outcome.credit.total).toBe(200)
  expect(desk.ledger.find('2021-0001')!.status).toBe('replaced')
  expect(handInText(outcome)).toContain('替换了之前的 2021-0001，只算这一份')
})

it('takes the very same file once, and the very same message once', async () => {
  const desk = await openIntake()
  const by = actor(desk, '赵六')
  await handInWeekly(desk, items, { by })
  const again = outcomeOf(await handInWeekly(desk, items, { by }), 'accepted')
  expect(again).toMatchObject({ isRepeated: true, entry: { seq: 1 } })
  const twin = outcomeOf(await handInWeekly(desk, items), 'received-before')
  expect(handInText(twin)).toContain('此前已收稿，回执 2021-0001，不重复计分')
  expect(desk.ledger.entries).toHaveLength(1)
})

it('is one entry when two officers hand in the same file at the same moment', async () => {
  const desk = await openIntake()
  const outcomes = await Promise.all([handInWeekly(desk, items), handInWeekly(desk, items)])
  const kinds = outcomes.map((each) => 'kind' in each && each.kind)
  expect(kinds.toSorted()).toEqual(['accepted', 'received-before'])
  expect(desk.ledger.entries).toHaveLength(1)
})

it('is late, not wrong, after the week is due; what is mended later is not', async () => {
  const desk = await openIntake('xpu-2021', '2021-05-21T18:00:00+08:00')
  const outcome = outcomeOf(await handInWeekly(desk, items), 'accepted')
  expect(outcome.lateness?.minutes).toBe(60)
  expect(outcome.entry.payload.late).toBe(60)
})

it('does not call late what came in time and is mended afterwards', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  vi.setSystemTime(new Date('2021-05-21T18:00:00+08:00'))
  const mended = items.map((item) => item.replace('36条', '40条'))
  expect(outcomeOf(await handInWeekly(desk, mended), 'accepted').lateness).toBeUndefined()
})

it('heeds a return: the very same file is not taken, a mended one is', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  await desk.ledger.append({
    ...originOf(desk, actor(desk, '文心'), '教务处'),
    type: 'returned',
    ref: '2021-0001',
    payload: { reason: '数据有误' },
  })
  const same = outcomeOf(await handInWeekly(desk, items), 'unheeded')
  expect(same).toMatchObject({ receipt: '2021-0001', reason: '数据有误' })
  const mended = items.map((item) => item.replace('36条', '40条'))
  expect(outcomeOf(await handInWeekly(desk, mended), 'accepted').entry.ref).toBe('2021-0001')
})

it('tells of a double of another unit, whose own versions are none', async () => {
  const desk = await openIntake('alashan-2024', '2024-06-05T09:00:00+08:00')
  const { general: column } = desk.policy.at().columns
  const text = ['2024年6月3日，保卫处接到退休职工报警，称其接到冒充客服的来电，损失3.2万元。']
  const offer = async (name: string, title: string) => {
    const by = actor(desk, name)
    const { unit } = by.person!
    const bytes = await wordFile(title, text)
    return handIn(desk, by, { column, unit: unit!, fileName: `${title}.docx`, bytes })
  }
  const first = outcomeOf(await offer('李敏', '情况反映一'), 'accepted')
  expect(first.advice.map(({ rule }) => rule)).not.toContain('duplicate')
  const own = outcomeOf(await offer('李敏', '情况反映二'), 'accepted')
  expect(own.advice.map(({ rule }) => rule)).not.toContain('duplicate')
  const other = outcomeOf(await offer('郑工', '情况反映一'), 'accepted')
  expect(other.advice.find(({ rule }) => rule === 'duplicate')?.clause).toBeTruthy()
})

it('does not keep a secret, and says nothing of it that others may not hear', async () => {
  const desk = await openIntake('alashan-2024', '2024-06-05T09:00:00+08:00')
  const { general: column } = desk.policy.at().columns
  const by = actor(desk, '李敏')
  const bytes = await wordFile('情况反映', ['当事人身份证号：11010519491231002X，已报案。'])
  const offered = { column, unit: by.person!.unit!, fileName: '情况反映.docx', bytes }
  const outcome = outcomeOf(await handIn(desk, by, offered), 'confidential')
  expect(outcome.secrets.map(({ rule }) => rule)).toEqual(['personal-data'])
  expect(outcome.author?.name).toBe('李敏')
  expect(handInText(outcome)).not.toContain('1101')
  const [entry] = desk.ledger.entries
  expect(entry).toMatchObject({ type: 'refused', payload: { isDestroyed: true } })
  if (entry.type !== 'refused') throw new Error('not refused')
  expect(await desk.storage.files.has(entry.payload.file.sha256)).toBe(false)
})

it.each([
  ['路人', 'deed.stranger'],
  ['张三', 'submission.not-yours'],
])('%s may not hand in for 教务处: %s', async (name, reason) => {
  const desk = await openIntake()
  expect(await handInWeekly(desk, items, { by: actor(desk, name) })).toMatchObject({ reason })
  expect(desk.ledger.entries).toHaveLength(0)
})
