import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { cast } from './cast'
import { Scene } from './scene'

it('a unit keeps what it has when it is renamed in the roster', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const roster = join(folder, 'roster.yml')
  copyFileSync('data/roster.example.yml', roster)
  const people = cast()
  const clock = Date.parse('2021-05-21T09:00:00+08:00')
  const scene = new Scene(people.values(), clock, { BAOSONG_ROSTER: roster })
  const { bot, qq } = scene
  const hear = async (who: string, words: string) =>
    (await qq.waitReply(qq.say(people.get(who)!.id, 'private', words)))?.text
  return scene.live(async () => {
    expect(await hear('文心', '/约稿 机电 教学改革 截止 5月28日')).toContain('机电工程学院')
    expect(await hear('张三', '/收到 1')).toContain('已告知编辑')
    const text = readFileSync(roster, 'utf8')
    const renamed = text.replace(
      /name: 机电工程学院\n( *)aliases: \[/,
      'name: 智能制造学院\n$1aliases: [机电工程学院, ',
    )
    expect(renamed).not.toBe(text)
    writeFileSync(roster, renamed)
    await scene.restart('SIGTERM')
    expect(await hear('文心', '/约稿 1')).toContain('已读未交1：智能制造学院')
    expect(await hear('张三', '约稿什么时候交')).toContain('约稿1《教学改革》')
    expect(bot.errors()).toEqual([])
  })
})
