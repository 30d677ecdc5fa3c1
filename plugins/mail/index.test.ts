import { expect, it } from 'vitest'
import { append, expectSubjects, folder, handIn, name, start } from './fixture'
import { office } from './fixture-office'
import { openSmtp } from './smtp'

it('forwards what is accepted, under its proper name, byte for byte', async () => {
  const box = await office()
  const bot = await start(await folder(), box.url)
  await handIn(bot, '1')
  await expectSubjects(box, [name])
  const [letter] = box.letters
  expect(letter).toMatchObject({ to: ['dzbxx1@126.com'], name: `${name}.docx` })
  expect(letter.bytes.toString()).toBe('bytes of 1')
  expect(letter.headers.from).toBe('bot@example.com')
  expect(letter.headers['message-id']).toMatch(/^<[0-9a-f]{16}@example\.com>$/)
  expect(letter.text.trimEnd().split(/\r?\n/)).toEqual([
    '机电工程学院报送的学校每周动态，回执编号 2021-0001',
    '标题：第十二周工作动态信息',
    '共2条：',
    '1. 5月20日，学院在金花校区召开会议。',
    '2. 5月21日，<b>学院</b> & 企业签约。',
    '原稿见附件。这封信由报送通自动转发〔三（二）1〕',
  ])
})

it('forwards nothing else', async () => {
  const box = await office()
  const bot = await start(await folder(), box.url)
  await handIn(bot, '1', { column: 'weibo' })
  await handIn(bot, '2', { warnings: ['personal-data'] })
  const { payload } = bot.app.ledger.find('2021-0001')!.entry
  const refusal = { column: 'weekly', file: payload.file, findings: [{ rule: 'file-name' }] }
  await append(bot, '3', { type: 'refused', payload: refusal })
  await handIn(bot, '4')
  await expectSubjects(box, [name])
  expect(box.letters[0].bytes.toString()).toBe('bytes of 4')
})

it('begins with what is accepted after it was switched on', async () => {
  const box = await office()
  const data = await folder()
  const off = await start(data)
  await handIn(off, '1')
  await off.stop()
  const bot = await start(data, box.url)
  await handIn(bot, '2')
  await expectSubjects(box, [name])
  expect(box.letters[0].bytes.toString()).toBe('bytes of 2')
})

it('says of a replacement that it is one, when the office holds the earlier version', async () => {
  const box = await office()
  const bot = await start(await folder(), box.url)
  await handIn(bot, '1')
  await expectSubjects(box, [name])
  await handIn(bot, '2', {}, '2021-0001')
  await expectSubjects(box, [name, `【更新】${name}`])
  expect(box.letters[1].text).toContain('代替先前发来的 2021-0001')
  await append(bot, '3', { type: 'withdrawn', ref: '2021-0002', payload: {} })
  await handIn(bot, '4')
  await expectSubjects(box, [name, `【更新】${name}`, `【更新】${name}`])
  expect(box.letters[2].text).toContain('代替先前发来的 2021-0001、2021-0002')
})

it.each(['', 'smtp.126.com', 'https://a%40b.c:d@e.f', 'smtp://127.0.0.1:25'])(
  'says what is wrong with the address %j',
  (url) => {
    expect(() => openSmtp(url)).toThrow('[mail] 发信没有设对')
  },
)
