import { afterAll, expect, it } from 'vitest'
import { originOf } from '../../deed'
import { actor } from '../../deed/fixture'
import { closePainter } from '../picture'
import { drawFakes, enter, handIn, monthly, monthOf, type Office, openOffice } from '../fixture'
import { type Published, publish, settle } from './publish'
import { scopeOf } from './scope'

afterAll(closePainter)

const day = '2021-06-01'
const scope = scopeOf(monthly, monthOf('2021-05-21'), day)

function ask(desk: Office, name = '文心', wanted = scope) {
  return publish(desk, actor(desk, name), { scope: wanted })
}

it('makes a month public: to the groups with pictures, to the editors the files', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', '2021-05-21')
  const { entry, isAlone } = (await ask(desk)) as Published
  expect(isAlone).toBe(false)
  expect(desk.ledger.state.published.get('2021-05')).toBe(entry)
  expect(entry.payload.files.map(({ name }) => name)).toEqual([
    '2021年5月积分榜1.png',
    '2021年5月信息报送和采用情况统计表.xlsx',
    '关于2021年5月信息报送和采用情况的公示.docx',
  ])
  const sent = desk.pushed.map(({ key, to, image, file, text = '' }) => {
    const what = image ? '图' : (file?.name.split('.').at(-1) ?? text)
    return `${to.channelId} ${what} ${key.slice(-1)}`
  })
  const text = '2021年5月公示正发到群里，公示表和公示通知：'
  const editors = desk.roster.editors.flatMap(({ qq }) => [
    `${qq} ${text} 1`,
    `${qq} xlsx 2`,
    `${qq} docx 3`,
  ])
  expect(sent).toEqual(['100 图 1', '100 xlsx 2', '100 docx 3', ...editors])
  expect(desk.pushed[0].text).toContain('第1名 教务处 1分')
})

const award = { amount: 100, clause: '四', reason: '协助', day: '2021-05-21' }

/** Settles May; `times` of the first drawings somebody enters points meanwhile. */
function settleWhile(desk: Office, times: number) {
  let drawings = 0
  const origin = originOf(desk, actor(desk, '文心'), '')
  return settle(desk, scope, origin, async () => {
    if (++drawings <= times) await enter(desk, '教务处', { type: 'adjusted', payload: award })
    const notice = { name: '文.docx', bytes: Buffer.from(`第${drawings}稿`) }
    return { ...(await drawFakes()), notice }
  })
}

it('publishes what is settled: the files are made anew when the ledger went on', async () => {
  const desk = await openOffice(day)
  const { entry } = (await settleWhile(desk, 1)) as Published
  expect(entry.seq).toBe(2)
  const { sha256 } = await desk.storage.files.put(Buffer.from('第2稿'))
  expect(entry.payload.files.at(-1)!.sha256).toBe(sha256)
})

it('gives up when entries keep coming', async () => {
  const desk = await openOffice(day)
  expect(await settleWhile(desk, Infinity)).toMatchObject({ reason: 'bulletin.publication.busy' })
  expect(desk.ledger.state.published.has('2021-05')).toBe(false)
})

it('is left when it was held back while the files were made', async () => {
  const desk = await openOffice(day)
  const origin = originOf(desk, actor(desk, '文心'), '')
  const settled = settle(desk, scope, origin, async () => {
    await enter(desk, '', { type: 'postponed', payload: { period: scope.period } })
    return drawFakes()
  })
  expect(await settled).toMatchObject({ reason: 'bulletin.publication.held' })
  expect(desk.ledger.state.published.has('2021-05')).toBe(false)
})

it('gives the entry of whoever was first', async () => {
  const desk = await openOffice(day)
  const [one, two] = await Promise.all([settleWhile(desk, 0), settleWhile(desk, 0)])
  expect((one as Published).entry).toBe((two as Published).entry)
  expect(desk.ledger.entries).toHaveLength(1)
})

it('is done once, and again when it was taken back', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', '2021-05-21')
  const period = scope.period
  const first = await enter(desk, '', { type: 'published', payload: { period, files: [] } })
  expect(await ask(desk)).toMatchObject({
    reason: 'bulletin.publication.published-before',
    values: { no: 2 },
  })
  await enter(desk, '', { type: 'reversed', ref: first.id, payload: { reason: '有误' } })
  expect(await ask(desk)).toMatchObject({ entry: { seq: 4 } })
})

it.each([
  ['张三', scope, 'deed.forbidden'],
  ['文心', scopeOf(monthly, monthOf(day), day), 'bulletin.publication.means-stage'],
  [
    '文心',
    scopeOf(monthly, { from: '2021-01-01', to: '2021-03-31', label: '第一季度' }, day),
    'bulletin.publication.means-over',
  ],
])('refuses %s %j', async (name, wanted, reason) => {
  const desk = await openOffice(day)
  expect(await ask(desk, name, wanted)).toMatchObject({ reason })
  expect(desk.ledger.entries).toHaveLength(0)
})
