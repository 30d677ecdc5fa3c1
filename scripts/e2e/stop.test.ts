import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { Launch } from './launch'

const qq = {
  ONEBOT_SELF_ID: '10001',
  ONEBOT_TOKEN: 'secret',
  BAOSONG_ROSTER: 'data/roster.example.yml',
}

/** Milliseconds in which everything must have ended. */
const limit = 10_000

/** Milliseconds after which a new one would have been started. */
const restart = 2500

/** Does something with a bot that runs, and leaves nothing of it. */
async function withBot(act: (bot: Launch) => Promise<void>, env: Record<string, string> = {}) {
  const bot = new Launch(env)
  try {
    await bot.start()
    await bot.said(/可以报送了/)
    await act(bot)
  } finally {
    bot.remove()
  }
}

/** All its processes end in time, and none comes after. */
async function expectGone(bot: Launch) {
  expect(await bot.comes(() => bot.alive().length === 0, limit)).toBe(true)
  await sleep(restart)
  expect(bot.alive()).toEqual([])
}

/** Somebody with a wrong token makes the bot log something. */
async function makeItSpeak({ port }: Launch) {
  const stranger = new WebSocket(`ws://127.0.0.1:${port}/onebot`)
  await once(stranger, 'error')
}

it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'ends on %s to all its processes, in order',
  { timeout: 60_000 },
  (signal) =>
    withBot(async (bot) => {
      bot.tellAll(signal)
      await expectGone(bot)
      expect(await bot.code()).toBe(0)
      expect(bot.log.match(/terminated by/g)).toHaveLength(1)
    }),
)

it.concurrent('ends in order when nobody reads its output any more', { timeout: 60_000 }, () =>
  withBot(async (bot) => {
    bot.closeOutput()
    await makeItSpeak(bot)
    await expectGone(bot)
    expect(await bot.code()).toBe(0)
  }, qq),
)

it.concurrent('ends on a signal though nobody reads its output', { timeout: 60_000 }, () =>
  withBot(async (bot) => {
    bot.closeOutput()
    bot.tellAll('SIGHUP')
    await expectGone(bot)
  }),
)

it.concurrent('ends when its output is closed while it starts', { timeout: 60_000 }, async () => {
  const bot = new Launch()
  try {
    await bot.start()
    await bot.said(/app Koishi/)
    bot.closeOutput()
    await expectGone(bot)
  } finally {
    bot.remove()
  }
})

it.concurrent('ends when what watches over it is killed', { timeout: 60_000 }, () =>
  withBot(async (bot) => {
    bot.tellParent('SIGKILL')
    await expectGone(bot)
    expect(bot.log).toContain('terminated by')
  }),
)

it.concurrent('ends while it is still starting', { timeout: 60_000 }, async () => {
  const bot = new Launch()
  try {
    await bot.start()
    await bot.said(/app Koishi/)
    bot.tellParent('SIGTERM')
    await expectGone(bot)
  } finally {
    bot.remove()
  }
})

it('starts again after a crash, later each time, and tells the editors', { timeout: 120_000 }, () =>
  withBot(async (bot) => {
    for (const [index, pause] of [1, 2, 4].entries()) {
      process.kill(bot.worker()!, 'SIGKILL')
      await bot.said(new RegExp(`SIGKILL.*第${index + 1}次，${pause}秒后重新启动`))
      await bot.said(new RegExp(`(?:可以报送了[^]*){${index + 2}}`))
    }
    const outbox = () => readFileSync(join(bot.data, 'outbox.jsonl'), 'utf8')
    expect(await bot.comes(() => outbox().includes('3次意外退出'), limit)).toBe(true)
  }, qq),
)
