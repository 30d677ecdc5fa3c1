import { expect, it, onTestFinished, vi } from 'vitest'
import { readAnswer, readSentBack } from './answer'
import { endsDeputed, readDeputed } from './depute-said'
import { speaksOfOther } from './plan'
import { regrets } from './regret'
import { readWhich } from './which'

it.each(['好', '行', '好的好的', '阅', '已阅', '行吧', '👌', '[OK]', '好👍'])(
  '%s is a plain yes',
  (said) => expect(readAnswer(said)).toEqual([{ kind: 'signed', isPlain: true }]),
)

it.each([
  ['同意👍', { kind: 'signed' }],
  ['可以的👌', { kind: 'signed' }],
  ['写得清楚，同意', { kind: 'signed', opinion: '写得清楚' }],
  ['把标题改短一点', { kind: 'doubtful', opinion: '把标题改短一点' }],
  ['内容同意，标题换个说法', { kind: 'doubtful', opinion: '标题换个说法' }],
  ['标题不好，别的可以', { kind: 'doubtful', opinion: '标题不好' }],
  ['有点长，其他没问题', { kind: 'doubtful', opinion: '有点长' }],
  ['第三段太空洞，剩下的同意', { kind: 'doubtful', opinion: '第三段太空洞' }],
  ['太好了，同意', { kind: 'signed', opinion: '太好了' }],
  ['同意，下次不要写这么长', { kind: 'signed', opinion: '下次不要写这么长' }],
  ['指导教师没写，先放放', { kind: 'later' }],
  ['退', { kind: 'returned' }],
  ['我在外面开会，给孟和看吧', { kind: 'forwarded', to: '孟和', opinion: '我在外面开会' }],
  ['让刘海燕来定', { kind: 'forwarded', to: '刘海燕' }],
  ['数字没写截至哪天，退回去改', { kind: 'returned', opinion: '数字没写截至哪天' }],
  ['内容我看看', { kind: 'shown' }],
  ['这个谁写的？', { kind: 'shown' }],
])('hears %s', (said, verdict) => expect(readAnswer(said)).toEqual([verdict]))

it.each(['谁退回的', '退回了吗', '今天改成下午开会吗', '好的，我今天下午去看看'])(
  'decides nothing: %s',
  (said) => expect(readAnswer(said)).toBeUndefined(),
)

it.each([
  ['数字不对 让他改', '数字不对'],
  ['上面那个不行，退回去', undefined],
  ['这份第二段重写吧', '第二段'],
  ['不行', undefined],
])('hears that %s sends it back', (said, opinion) => {
  expect(readSentBack(said)).toEqual({ kind: 'returned', opinion })
})

it.each(['为什么退回', '先不退回', '行不行', '今天天气不错', '怎么重写'])(
  'sends nothing back: %s',
  (said) => expect(readSentBack(said)).toBeUndefined(),
)

it.each([
  ['第二个', { places: [2] }],
  ['最后一份。', { places: [-1] }],
  ['2024-0003', { receipts: ['2024-0003'] }],
  ['课表那个', { title: '课表' }],
  ['3 份', undefined],
  ['今天', undefined],
])('reads which in %s', (said, which) => expect(readWhich(said)).toEqual(which))

it.each([
  ['明天起我休假到12月5号，让张建国代我签', '张建国', true],
  ['我出差，请刘海燕替我签到月底', '刘海燕', true],
  ['让刘海燕代签', '刘海燕', false],
])('hears that %s', (said, to, hasDay) => {
  const deputed = readDeputed(said)!
  expect([deputed.to, !!deputed.until]).toEqual([to, hasDay])
})

it.each([
  ['12月5日到8日出差，请张建国代签', '张建国', '2024-12-05', '2024-12-08'],
  ['明天开始休年假一直到下周五，稿子给王五看', '王五', '2024-12-04', '2024-12-13'],
  ['明天开始休年假，稿子给王五看', '王五', '2024-12-04', undefined],
  ['12月6日出差，让刘海燕代签', '刘海燕', '2024-12-06', '2024-12-06'],
  ['出差半个月，让刘海燕代签', '刘海燕', '2024-12-03', '2024-12-17'],
  ['下周一到下周五出差，让刘海燕代签', '刘海燕', '2024-12-09', '2024-12-13'],
  ['我请三天假让孟和看', '孟和', '2024-12-03', '2024-12-05'],
  ['明天出差，孟处长说让孟和帮忙看', '孟和', '2024-12-04', '2024-12-04'],
  ['下周我休假，让刘海燕代签', '刘海燕', '2024-12-09', '2024-12-15'],
  ['请假到12月10日，孟和代', '孟和', undefined, '2024-12-10'],
  ['我出差三天 刘海燕替我签', '刘海燕', '2024-12-03', '2024-12-05'],
  ['我明天起请假', undefined, '2024-12-04', undefined],
])('hears the days of %s', (said, to, from, until) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-12-03T09:00:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  expect(readDeputed(said)).toEqual({ ...(to && { to }), from, until })
})

it.each([
  '嗯嗯可以的发吧',
  '行，就按这个报',
  '发出去吧',
  '好的发吧',
  '就这么报吧',
  '报上去吧',
  '可以发了',
])('%s signs', (said) => {
  expect(readAnswer(said)).toEqual([expect.objectContaining({ kind: 'signed' })])
})

it.each([
  '我没意见，看主任的意思',
  '同意，听书记的',
  '我没问题，由院长定',
  '好的收到',
  '先这样',
  '就这样吧',
  '不用改了',
  '挺好的',
  '好的谢谢',
])('%s decides nothing, and is asked about', (said) => {
  expect(readAnswer(said)).toEqual([expect.objectContaining({ kind: 'unclear' })])
})

it.each(['同意，报院长审定', '同意，请院长审定', '同意，定稿'])(
  '%s signs with an opinion',
  (said) => {
    expect(readAnswer(said)).toEqual([expect.objectContaining({ kind: 'signed' })])
  },
)

it.each(['发给谁', '发哪儿了', '报名表呢', '发我看看'])('%s signs nothing', (said) => {
  expect(JSON.stringify(readAnswer(said) ?? [])).not.toContain('signed')
})

it.each([
  '我回来了 不用代签了',
  '代签取消',
  '不用韩主任代我签了',
  '别让张建国代签了',
  '把代签收回',
])('takes back who signs: %s', (said) => expect(endsDeputed(said)).toBe(true))

it.each(['让张建国代签', '不用签了', '代签怎么取消', '不用代签吗'])(
  'takes back nothing: %s',
  (said) => expect(endsDeputed(said)).toBe(false),
)

it.each(['等下 签错了', '第一个签错了 撤回', '收回刚才的', '手滑了', '刚才那个通过不算'])(
  'regrets: %s',
  (said) => expect(regrets(said)).toBe(true),
)

it.each(['标题写错了', '撤回了吗', '取消12月的会议', '通过'])('regrets nothing: %s', (said) =>
  expect(regrets(said)).toBe(false),
)

it.each([
  ['0003我也同意', { kind: 'signed', which: { receipts: ['2024-0003'] } }],
  ['张处帮我看一下', { kind: 'forwarded', to: '张处' }],
  ['这个标题不好', { kind: 'doubtful' }],
  ['第二段太长', { kind: 'doubtful' }],
])('reads %s', (said, verdict) => {
  expect(readAnswer(said, () => '2024')).toEqual([expect.objectContaining(verdict)])
})

it('sees an opinion that speaks of another number', () => {
  for (const said of ['3 的标题改一下', '1标题太长', '好，2024-0003内容不对', '2号数据不实'])
    expect(speaksOfOther(said)).toBe(true)
  for (const said of ['3名学生没写姓名', '2号楼没写', '12月的事', '86个考场'])
    expect(speaksOfOther(said)).toBe(false)
  expect(speaksOfOther('12月3日的数据请核对')).toBe(false)
})

it.each(['谁代我签', '可以代签吗'])('deputes nobody: %s', (said) => {
  expect(readDeputed(said)).toBeUndefined()
})

const refusing =
  '别 不 不能 先别 没 没有 还没 不是 暂不 不太 不应该 莫 未 不好 勿 不要 不用 不准 不想 不宜'.split(
    ' ',
  )
const agreeing = ['通过', '同意', '批准', ' ok', '可以', '签发', '，同意', ' 没问题']

it.each(refusing.flatMap((no) => agreeing.map((yes) => `${no}${yes}`)))(
  'signs nothing: %s',
  (said) => {
    const kinds = (readAnswer(said) ?? []).map(({ kind }) => kind)
    expect(kinds).not.toContain('signed')
  },
)
