import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Refusal } from '../../deed'
import { actor } from '../../deed/fixture'
import { read } from '../../manuscript'
import { folder } from '../../storage/fixture'
import { handIn, type Office, openOffice } from '../fixture'
import { DigestBook } from './digest-book'
import { digestText } from './digest-text'
import { type Digest, drawUpDigest } from './draw-up-digest'
import { mergeInDigest } from './merge-in-digest'

const week = '2020-2021-2/12'
const lecture = '5月20日，教务处在临潼校区A座举行青年教师讲课比赛，36名教师参赛。'
const same = '5月20日，青年教师讲课比赛在临潼校区A座举行，教务处等单位36名教师参赛。'
const meeting = '5月19日，图书馆在金花校区召开读者座谈会，听取二十名学生代表的意见。'

async function open() {
  const desk = await openOffice('2021-05-21')
  const path = join(await folder(), 'digests.jsonl')
  const digests = await DigestBook.open(path, () => {})
  onTestFinished(() => digests.close())
  return Object.assign(desk, { digests })
}

function draw(desk: Office & { digests: DigestBook }, name = '文心') {
  return drawUpDigest(desk, actor(desk, name), { said: { cycle: 'week', no: 12 } })
}

it('draws up the items of a week, names those that may be the same, and records what its numbers mean', async () => {
  const desk = await open()
  await handIn(desk, '图书馆', '2021-05-21', { items: [meeting, same], week })
  await handIn(desk, '教务处', '2021-05-21', { items: [lecture], week })
  await handIn(desk, '理学院', '2021-05-21', { items: ['上周的事'], week: '2020-2021-2/11' })
  const digest = (await draw(desk)) as Digest
  expect(digestText(digest, true)).toBe(
    [
      '汇编1：学校每周动态（第十二周），2个单位3条',
      '第1条和第3条可能是同一件事（写法不同）',
      '是同一件事的，合并请回复 合并 1,3',
      '文件已私下发给您',
      '采用了哪几条，引用本条回复 /采用 1,3,5-8，或发 /汇编 采用 1,3,5-8',
    ].join('\n'),
  )
  expect(digest.file.name).toBe('学校每周动态（第十二周）汇编1.docx')
  const { blocks } = await read(digest.file.bytes, digest.file.name)
  const text = blocks.map((block) => block.text).join('\n')
  expect([lecture, meeting, same].every((item) => text.includes(item))).toBe(true)
  expect(receiptsIn(desk, 1)).toEqual([['2021-0002'], ['2021-0001'], ['2021-0001']])
})

function receiptsIn({ digests }: { digests: DigestBook }, no: number) {
  return digests.get(no)!.events.map((event) => event.map(({ receipt }) => receipt))
}

it('is made anew with numbers that an editor merged, naming all who reported it', async () => {
  const desk = await open()
  await handIn(desk, '图书馆', '2021-05-21', { items: [meeting, same], week })
  await handIn(desk, '教务处', '2021-05-21', { items: [lecture], week })
  const by = actor(desk, '文心')
  await draw(desk)
  const merged = (await mergeInDigest(desk, by, { numbers: [3, 1] })) as Digest
  expect(digestText(merged, false)).toBe(
    [
      '汇编2：学校每周动态（第十二周），2个单位2条',
      '第1条是同一件事，已合并：教务处 2021-0002第1条、图书馆 2021-0001第2条',
      '采用了哪几条，引用本条回复 /采用 1,3,5-8，或发 /汇编 采用 1,3,5-8',
    ].join('\n'),
  )
  expect(receiptsIn(desk, 2)).toEqual([['2021-0002', '2021-0001'], ['2021-0001']])
  const { blocks } = await read(merged.file.bytes, merged.file.name)
  expect(blocks.map(({ text }) => text)).toContain(`${lecture}（教务处、图书馆）`)
})

it('merges nothing without a digest, with wrong numbers, or for somebody else', async () => {
  const desk = await open()
  const by = actor(desk, '文心')
  const none = await mergeInDigest(desk, by, { numbers: [1, 2] })
  await handIn(desk, '图书馆', '2021-05-21', { items: [meeting], week })
  await draw(desk)
  const wrong = await mergeInDigest(desk, by, { numbers: [1, 2] })
  const other = await mergeInDigest(desk, actor(desk, '张三'), { numbers: [1, 2] })
  const reasons = [none, wrong, other].map((refusal) => (refusal as Refusal).reason)
  expect(reasons).toEqual([
    'bulletin.digest.first',
    'bulletin.digest.merge-numbers',
    'deed.forbidden',
  ])
})

it('gives the same digest its number again, and another one the next', async () => {
  const desk = await open()
  await handIn(desk, '教务处', '2021-05-21', { items: [lecture], week })
  const numbers = [await draw(desk), await draw(desk)].map((each) => (each as Digest).no)
  await handIn(desk, '图书馆', '2021-05-21', { items: [meeting], week })
  expect([...numbers, ((await draw(desk)) as Digest).no]).toEqual([1, 1, 2])
  expect(desk.digests.lastOf('onebot:22001')?.key).toBe('2')
})

it('refuses when there is nothing, no such week, and everybody but editors', async () => {
  const desk = await open()
  const by = actor(desk, '文心')
  const reasons = [
    await draw(desk),
    await drawUpDigest(desk, by, { said: { cycle: 'week', no: 99 } }),
    await draw(desk, '张三'),
  ].map((refusal) => (refusal as Refusal).reason)
  expect(reasons).toEqual(['bulletin.digest.nothing', 'bulletin.digest.unclear', 'deed.forbidden'])
})
