import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadRegulation, type Policy } from '../../plugins/policy'
import { loadRoster } from '../../plugins/roster'
import { cast, rosterOf } from './cast'
import { Scene } from './scene'

const day = '2024-06-05'

const regulations = ['xpu-2021', 'alashan-2024'].map((id) => {
  return loadRegulation(`data/policies/${id}.yml`).at(day)
})

/** Who gives the commands of a room. */
type Room = 'intake' | 'desk'

/** The commands by room, without those of the trial page. */
const commands = (['intake', 'desk'] as Room[]).flatMap((room) => {
  const { commands } = parse(readFileSync(`plugins/${room}/locales/zh-CN.yml`, 'utf8'))
  const names = Object.keys(commands).filter((name) => !name.includes('.'))
  return names.map((name) => ({ room, name }))
})

function namesOf({ outlets, columns }: Policy): string[] {
  return [...outlets, ...Object.values(columns)].map(({ name }) => name)
}

/** Names of outlets and columns of the other regulations, which this one has not. */
function foreignTo(own: Policy): string[] {
  const known = [...own.outlets, ...Object.values(own.columns)].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ])
  const others = regulations.filter((each) => each !== own).flatMap(namesOf)
  const weekly = Object.values(own.columns).some(({ due }) => due && 'every' in due)
  return [...others, ...(weekly ? [] : ['每周', '周报', '第十二周', '上周'])].filter(
    // Commands of every school.
    (name) => !known.includes(name) && name !== '约稿' && name !== '值班信息',
  )
}

const misunderstood = /看不懂|看不出|名册里没有|没有“[^”]*”这[个条]|没有这条|undefined|NaN|\{/

describe.concurrent.each(regulations)('$id', (policy) => {
  it('helps with words of its own, and hears every example it gives', { timeout: 300_000 }, () => {
    const path = rosterOf(policy.id)
    const people = cast(path)
    const { units, editors } = loadRoster(path)
    const speakers = { intake: units[1].officers[0].name, desk: editors[0].name }
    const clock = Date.parse(`${day}T10:00+08:00`)
    const scene = new Scene(people.values(), clock, {
      BAOSONG_POLICY: policy.id,
      BAOSONG_ROSTER: path,
    })
    const ask = async (room: Room, said: string) => {
      const message = scene.qq.say(people.get(speakers[room])!.id, 'private', [
        { type: 'text', data: { text: said } },
      ])
      return (await scene.qq.waitReply(message, 20_000))?.text ?? `（“${said}”没有回复）`
    }
    return scene.live(async () => {
      const foreign = foreignTo(policy)
      const examples: { room: Room; said: string }[] = []
      for (const { room, name } of [{ room: 'intake' as Room, name: '' }, ...commands]) {
        const text = await ask(room, `/帮助 ${name}`.trim())
        expect(text).not.toMatch(/undefined|\{|没有回复/)
        expect(text.split('\n').length).toBeLessThanOrEqual(12)
        expect(foreign.filter((word) => text.includes(word))).toEqual([])
        const said = text.split('例：\n')[1]?.split('\n') ?? []
        examples.push(...said.map((line) => ({ room, said: line })))
      }
      expect(examples.length).toBeGreaterThan(60)
      const wrong: string[] = []
      for (const { room, said } of examples) {
        const answer = await ask(room, said.replace('（换行）', '\n'))
        const isForeign = foreign.some((word) => answer.includes(word))
        if (isForeign || misunderstood.test(answer)) wrong.push(`${said}\n${answer}`)
      }
      expect(wrong).toEqual([])
    })
  })
})
