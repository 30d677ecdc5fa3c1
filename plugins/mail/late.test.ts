import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Notes } from '../storage'
import { append, clock, expectSubjects, folder, handIn, name, start } from './fixture'
import { office } from './fixture-office'

/** Milliseconds: tries come at longer and longer distances. */
const PATIENCE = 30_000

it('sends each once, over restarts and while the server is away', async () => {
  const box = await office()
  const data = await folder()
  const first = await start(data, box.url)
  await handIn(first, '1')
  await expectSubjects(box, [name])
  await box.down()
  await handIn(first, '2')
  await handIn(first, '3', { column: 'weibo' })
  await first.stop()
  const second = await start(data, box.url)
  await handIn(second, '4')
  await box.up()
  await expectSubjects(box, [name, name, name])
  expect(box.letters.map(({ bytes }) => bytes.toString().at(-1))).toEqual(['1', '2', '4'])
  await second.stop()
  await start(data, box.url)
  await expectSubjects(box, [name, name, name])
})

it('lets no letter that is refused keep the others waiting, and sends it later', async () => {
  const box = await office()
  box.answers = ['too much spam', '', 'again']
  const bot = await start(await folder(), box.url)
  await handIn(bot, '1')
  await handIn(bot, '2')
  await expectSubjects(box, [name, name])
  expect(box.letters.map(({ bytes }) => bytes.toString().at(-1)).toSorted()).toEqual(['1', '2'])
})

it('sends twice what it could not note, under the same Message-ID', async () => {
  const { note } = Notes.prototype
  const spy = vi.spyOn(Notes.prototype, 'note').mockImplementation(function (
    this: never,
    ...asked
  ) {
    const isArrival = 'state' in asked[1] && asked[1].state === 'delivered'
    if (!isArrival) return note.apply(this, asked)
    spy.mockRestore()
    return Promise.reject(new Error('disk'))
  })
  onTestFinished(() => spy.mockRestore())
  const box = await office()
  const bot = await start(await folder(), box.url)
  await handIn(bot, '1')
  await expectSubjects(box, [name, name])
  expect(new Set(box.letters.map(({ headers }) => headers['message-id'])).size).toBe(1)
})

it('sends only what stands when the server is back', async () => {
  const box = await office()
  const bot = await start(await folder(), box.url)
  await box.down()
  await handIn(bot, '1')
  await handIn(bot, '2', {}, '2021-0001')
  await handIn(bot, '3')
  await append(bot, '4', { type: 'withdrawn', ref: '2021-0003', payload: {} })
  await box.up()
  await expectSubjects(box, [name])
  expect(box.letters[0].bytes.toString()).toBe('bytes of 2')
})

it('sends what was withdrawn by mistake and stands again', async () => {
  const box = await office()
  const bot = await start(await folder(), box.url)
  await box.down()
  await handIn(bot, '1')
  await append(bot, '2', { type: 'withdrawn', ref: '2021-0001', payload: {} })
  await expect.poll(() => bot.app.courier.fate('mail:onebot:100:1')).toBe('dropped')
  const reversal = { type: 'reversed', ref: 'onebot:100:2', payload: { reason: '按错了' } } as const
  await append(bot, '3', reversal)
  await box.up()
  await expectSubjects(box, [name])
})

it('tells the editors once a day that letters wait, and at last that they will not be sent', async () => {
  clock('2021-05-21 16:30')
  const box = await office()
  box.isLocked = true
  const bot = await start(await folder(), box.url)
  await handIn(bot, '1')
  await handIn(bot, '2')
  await expect.poll(() => bot.app.courier.fate('mail:onebot:100:2')).toBe('queued')
  const { told } = bot
  const hear = (text: string, count: number) =>
    vi.waitFor(
      () => expect(told.filter((each) => each.includes(text))).toHaveLength(count),
      PATIENCE,
    )
  // Within a login: a greeting that is waited for would take the jump for a server that is slow.
  const jump = (time: string) =>
    new Promise<void>((done) => {
      box.onRefusal = () => {
        vi.setSystemTime(new Date(`${time}+08:00`))
        done()
      }
    })
  await jump('2021-05-21T17:31:00')
  await hear('有2份稿件还没有转发到办公室邮箱：发信的邮箱账号或授权码不对', 1)
  await jump('2021-05-22T09:00:00')
  await hear('还没有转发', 2)
  await jump('2021-05-24T23:59:00')
  await hear('还没有转发', 3)
  await jump('2021-05-25T00:00:00')
  await hear('2份稿件没有转发到办公室邮箱，不再试了：发信的邮箱账号或授权码不对', 1)
  expect(told.at(-1)).toContain('机电工程学院 2021-0001、机电工程学院 2021-0002')
  box.isLocked = false
  await handIn(bot, '3')
  await expectSubjects(box, [name])
  expect(told).toHaveLength(4)
}, 120_000)

it('tells of what was accepted while mail was off for long, and sends the rest', async () => {
  clock('2021-05-21 16:30')
  const box = await office()
  const data = await folder()
  await (await start(data, box.url)).stop()
  const off = await start(data)
  await handIn(off, '1')
  vi.setSystemTime(new Date('2021-05-28T16:30:00+08:00'))
  await handIn(off, '2')
  await off.stop()
  const { told } = await start(data, box.url)
  await expectSubjects(box, [name])
  expect(told).toEqual([
    expect.stringContaining('1份稿件没有转发到办公室邮箱，不再试了：发信没有开着'),
  ])
})

it('goes on after a restore, when the ledger is shorter than it was', async () => {
  const box = await office()
  const data = await folder()
  const bot = await start(data, box.url)
  await handIn(bot, '1')
  await handIn(bot, '2', { column: 'weibo' })
  await bot.stop()
  await (await start(data, box.url)).stop()
  const path = join(data, 'ledger.jsonl')
  const [line] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, `${line}\n`)
  await (await start(data, box.url)).stop()
  const off = await start(data)
  await handIn(off, '3')
  await off.stop()
  await start(data, box.url)
  await expectSubjects(box, [name, name])
})
