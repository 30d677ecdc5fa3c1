import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { cast, rosterOf } from './cast'
import { momentOf } from './play'
import { Scene } from './scene'

const day = '2024-05-22'
const policy = 'alashan-2024'
const roster = rosterOf(policy)
const people = cast(roster)

/** Milliseconds the bot has to be asleep before a minute, and may be late after it. */
const [ahead, late] = [1500, 1000]

/** Who hears what, at which minute. */
const countdown = [
  { time: '14:30', names: ['娜仁'], words: '口头首报：14:50前，还剩20分钟' },
  { time: '14:40', names: ['娜仁'], words: '口头首报：14:50前，还剩10分钟' },
  { time: '14:45', names: ['娜仁'], words: '口头首报：14:50前，还剩5分钟' },
  { time: '14:50', names: ['娜仁', '林馆长', '许副院', '文静', '白雪'], words: '红线！口头首报' },
]

it('says each countdown within a second of its time', { timeout: 120_000, retry: 2 }, async () => {
  const env = { BAOSONG_POLICY: policy, BAOSONG_ROSTER: roster }
  const scene = new Scene(people.values(), momentOf(`${day} 14:24`), env)
  const { bot, qq } = scene
  const heard = (name: string, words: string) =>
    qq.sent.some(({ user, text }) => user === people.get(name)!.id && text.includes(words))
  const delays = await scene.live(async () => {
    qq.say(people.get('娜仁')!.id, 'private', '/突发 图书馆三楼起火，14:20，无人受伤')
    await expect.poll(() => heard('白雪', '【突发1】')).toBe(true)
    const measured: number[] = []
    for (const { time, names, words } of countdown) {
      const due = momentOf(`${day} ${time}`)
      bot.setClock(due - ahead)
      while (!names.every((name) => heard(name, words)) && bot.now() < due + 30_000) await sleep(5)
      measured.push(bot.now() - due)
    }
    return measured
  })
  for (const delay of delays) {
    expect(delay).toBeGreaterThanOrEqual(0)
    expect(delay).toBeLessThan(late)
  }
})
