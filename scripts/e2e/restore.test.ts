import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { foldersIn } from '../../plugins/backup'
import { cast } from './cast'
import { Scene } from './scene'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'baosong-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** Restores into a project of which nothing but the program is left; gives what is said. */
function restoreIn(cwd: string, backup: string): string {
  const env = { ...process.env, BAOSONG_DATA: 'data/run', BAOSONG_ROSTER: 'data/roster.yml' }
  const command = ['-r', resolve('scripts/register.cjs'), resolve('scripts/restore.ts'), backup]
  return execFileSync('node', command, { cwd, env, encoding: 'utf8' })
}

it('a lost disk does not lose an officer registered the day before', { timeout: 60_000 }, () => {
  const [school, fresh] = [folder(), folder()]
  const roster = join(school, 'roster.yml')
  copyFileSync('data/roster.example.yml', roster)
  const people = cast()
  const clock = Date.parse('2021-05-21T09:00:00+08:00')
  const scene = new Scene(people.values(), clock, { BAOSONG_ROSTER: roster })
  const { bot, qq } = scene
  return scene.live(async () => {
    const editor = people.get('文心')!
    const answer = await qq.waitReply(qq.say(editor.id, 'private', '/信息员 教务处 周晚风 39002'))
    expect(answer?.text).toContain('周晚风是教务处的信息员')
    await bot.setClock(Date.parse('2021-05-22T03:30:01+08:00'))
    await scene.restart('SIGTERM')
    const target = join(bot.home, 'backup')
    await expect.poll(() => foldersIn(target), { timeout: 30_000 }).toHaveLength(1)
    const [backup] = await foldersIn(target)
    expect(restoreIn(fresh, backup)).toContain(`${join(fresh, 'data/roster.yml')} 原来没有，已放回`)
    expect(readFileSync(join(fresh, 'data/roster.yml'), 'utf8')).toContain('周晚风')
    expect(readdirSync(join(fresh, 'data/policies'))).toContain('xpu-2021.yml')
    expect(bot.errors()).toEqual([])
  })
})
