import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, it } from 'vitest'
import { itIs } from '../adoption/fixture'
import { type Desk, originOf, Refusal, refusalText, type Filter } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { type Bundle, bundle } from './bundle'
import { take } from './fixture'
import { bundledList } from './texts'

const MB = 1024 * 1024
let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
})

const ask = (filter: Filter, most = 20 * MB, name = '文心') =>
  bundle(desk, actor(desk, name), { filter, most })

async function made(filter: Filter, most?: number): Promise<Bundle> {
  const done = await ask(filter, most)
  if (done instanceof Refusal) throw new Error(refusalText(done))
  return done
}

/** The files of a zip with what is in them. */
function opened({ files }: Bundle, no = 0): Record<string, string> {
  const parts = Object.entries(unzipSync(files[no].bytes))
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const week12: Filter = { week: { no: 12 } }

it('puts the accepted files of a week under their proper names, those of a column in a folder', async () => {
  await take(desk, '赵六', {
    fileName: '教务处第12周工作动态信息(终稿).DOCX',
    bytes: Buffer.from('甲'),
  })
  const topic = '校企合作再结硕果'
  const site = { column: 'website', title: topic, fileName: '机电 2021.5.20 稿.doc' }
  await take(desk, '张三', site)
  await take(desk, '张三', { ...site, bytes: Buffer.from('另一篇') })
  const done = await made(week12)
  expect(done.files.map(({ name }) => name)).toEqual(['第十二周稿件.zip'])
  expect(opened(done)).toEqual({
    '学校每周动态/教务处第十二周工作动态信息.docx': '甲',
    [`教育厅网站信息/机电工程学院信息（2021.5.20）${topic}.doc`]: `张三${site.fileName}`,
    [`教育厅网站信息/机电工程学院信息（2021.5.20）${topic}（2）.doc`]: '另一篇',
  })
})

it('leaves out what was withdrawn, given back or is of another time', async () => {
  await take(desk, '赵六', { fileName: '教务处第十二周工作动态信息.docx' })
  await take(desk, '赵六', { fileName: '旧.docx', week: '2020-2021-2/11', day: '2021-05-14' })
  const late = { fileName: '迟.docx', day: '2021-05-24' }
  await take(desk, '王五', late)
  const ended = { 李四: 'withdrawn', 张三: 'returned' } as const
  for (const [name, type] of Object.entries(ended)) {
    const receipt = await take(desk, name, { fileName: `${name}.docx` })
    const by = actor(desk, name)
    const origin = originOf(desk, by, by.person!.unit!.name, type)
    await desk.ledger.append({ ...origin, type, ref: receipt, payload: { reason: '错了' } })
  }
  const done = await made(week12)
  expect(Object.keys(opened(done))).toEqual([
    '学生工作部第十二周工作动态信息.docx',
    '教务处第十二周工作动态信息.docx',
  ])
  const { text } = bundledList(desk, done, true)
  expect(text.split('\n')).toEqual([
    '第十二周的稿件已打包：2个单位2篇',
    '压缩包随后发来',
    '有：学生工作部1篇、教务处1篇',
    '未报学校每周动态38个，名单发 /未报 学校每周动态 第十二周',
    '没有打进去的：已撤回1篇、退回待改1篇',
  ])
  expect(text).not.toContain('学工部')
})

it('takes a month, a column and units, and says of whom there is nothing', async () => {
  const column = desk.policy.at().columns.website
  await take(desk, '张三', { column: 'website', fileName: '稿.docx', title: '讲座' })
  await take(desk, '赵六', { fileName: '教务处第十二周工作动态信息.docx' })
  const done = await made({ columns: [column], units: ['机电工程学院', '教务处'] })
  expect(done.files[0].name).toBe('机电工程学院等2个单位2021年5月教育厅网站信息.zip')
  expect(Object.keys(opened(done))).toEqual(['机电工程学院信息（2021.5.21）讲座.docx'])
  expect(bundledList(desk, done, false).text).toBe(
    [
      '机电工程学院、教务处2021年5月教育厅网站信息的稿件已打包：1个单位1篇',
      '压缩包私下发给您',
      '有：机电工程学院1篇',
      '没有稿件1个：教务处',
    ].join('\n'),
  )
})

it('is split by column when it is too large, and says what to do when it is much too large', async () => {
  const bytes = (no: number) => Buffer.alloc(MB, no)
  await take(desk, '赵六', { fileName: '动态.docx', bytes: bytes(1) })
  for (let no = 2; no < 5; no++) {
    const fileName = '稿.docx'
    await take(desk, '张三', { column: 'weibo', title: `第${no}篇`, fileName, bytes: bytes(no) })
  }
  const done = await made(week12, 2.5 * MB)
  expect(done.files.map(({ name }) => name)).toEqual([
    '第十二周学校每周动态.zip',
    '第十二周教育厅微博信息1.zip',
    '第十二周教育厅微博信息2.zip',
  ])
  for (const file of done.files) expect(file.bytes.length).toBeLessThan(2.5 * MB)
  expect(bundledList(desk, done, true).text).toContain('按栏目分成3个，私下发给您')
  for (let no = 5; no < 13; no++) {
    await take(desk, '张三', { column: 'weibo', fileName: '稿.docx', bytes: bytes(no) })
  }
  const refused = (await ask(week12, MB)) as Refusal
  expect(refusalText(refused)).toContain('第十二周的稿件共13MB，一次发不完\n请分开打包')
})

it('says what it has no file of', async () => {
  await take(desk, '赵六', { fileName: '动态.docx' })
  const lost = await take(desk, '张三', { fileName: '没了.docx' })
  const { sha256 } = desk.ledger.find(lost)!.entry.payload.file
  await (desk.storage.files as unknown as { remove(sha256: string): Promise<void> }).remove(sha256)
  const done = await made(week12)
  expect(Object.keys(opened(done))).toEqual(['教务处第十二周工作动态信息.docx'])
  expect(bundledList(desk, done, true).text).toContain('没有打进去的：2021-0002')
  const mechanics = { ...week12, units: ['机电工程学院'] }
  expect(refusalText((await ask(mechanics)) as Refusal)).toContain('找不到原件（2021-0002）')
})

it.each<[string, Filter, string]>([
  ['文心', week12, '第十二周没有收下的稿件'],
  ['文心', { week: { no: 30 } }, '本学期没有第三十周'],
  ['赵六', week12, '这条命令由编辑使用，您登记的是信息员'],
])('%s is told why not: %j', async (name, filter, text) => {
  expect(refusalText((await ask(filter, MB, name)) as Refusal)).toContain(text)
})
