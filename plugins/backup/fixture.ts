import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Context } from 'koishi'
import { onTestFinished, vi } from 'vitest'
import * as courier from '../courier'
import JobsService from '../jobs'
import * as ledger from '../ledger'
import { type Draft, Ledger, openJournal } from '../ledger'
import * as policy from '../policy'
import * as roster from '../roster'
import * as storage from '../storage'
import { FileStore } from '../storage'
import * as backup from './'
import * as nightly from './nightly'
import type { Settings } from './settings'

/** A folder of its own for one test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'backup-'))
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  return path
}

/** Settings as they lie in a folder, whether they are there or not. */
export function settingsIn(path: string): Settings {
  return {
    roster: join(path, 'roster.yml'),
    calendar: join(path, 'calendar.yml'),
    policies: join(path, 'policies'),
  }
}

/** Settings of which no file is there. */
export const nowhere = settingsIn('/nowhere')

/** Writes files by their paths below a folder. */
export async function write(path: string, texts: Record<string, string>) {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), text)
  }
}

/** Bytes of the manuscript handed in under this number. */
export function bytesOf(no: number): Buffer {
  return Buffer.from(`manuscript ${no}`)
}

/** The entry of a manuscript whose bytes are kept in `files`. */
export async function submitted(files: Pick<FileStore, 'put'>, no: number): Promise<Draft> {
  const receipt = `2021-${String(no).padStart(4, '0')}`
  const file = { ...(await files.put(bytesOf(no))), name: `${receipt}.docx` }
  const about = { column: 'weekly', title: '动态', items: ['会议'], day: '2021-05-21' }
  return {
    id: `onebot:100:${no}`,
    type: 'submitted',
    unit: '机电工程学院',
    policy: 'xpu-2021',
    by: { name: '张三', platform: 'onebot', userId: '10001' },
    source: { platform: 'onebot', channelId: '100', messageId: String(no) },
    payload: { ...about, receipt, file, warnings: [] },
  }
}

/** A ledger on a folder, as the bot has it. */
export async function open(data: string) {
  const files = await FileStore.open(join(data, 'files'))
  const ledger = await Ledger.open(await openJournal(join(data, 'ledger.jsonl'), () => undefined))
  return {
    ledger,
    files,
    handIn: async (no: number) => void (await ledger.append(await submitted(files, no))),
    close: () => ledger.close(),
  }
}

/** Hands in so many manuscripts, from number `from` on. */
export async function fill(data: string, count: number, from = 1) {
  const bot = await open(data)
  for (let no = from; no < from + count; no++) await bot.handIn(no)
  await bot.close()
}

/** Sets the clock, in Asia/Shanghai: `2021-05-21 10:00`. */
export function clock(text: string) {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  vi.setSystemTime(new Date(`${text.replace(' ', 'T')}+08:00`))
}

/** Where editors are told things: what they hear is kept. */
function paper(told: string[]): courier.Driver {
  return {
    platform: 'paper',
    isOnline: () => true,
    reach: () => ({ platform: 'paper', selfId: '1', channelId: 'editor' }),
    send: async (_, { content }) => [String(told.push(courier.elementText(content)))],
  }
}

const courierConfig = { gap: [0, 1], quiet: { from: '00:00', to: '00:00' } }

/** A bot on a folder, with its backups in another. */
export async function start(data: string, target: string, more: Partial<backup.Config> = {}) {
  const app = new Context()
  app.baseDir = resolve('.')
  app.plugin(storage, { data } as storage.Config)
  app.plugin(JobsService)
  app.plugin(policy)
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  app.plugin(courier, courierConfig as never)
  app.plugin(backup, { folder: target, ...more } as backup.Config)
  await app.start()
  await vi.waitFor(() => {
    if (!app.get('courier') || !app.registry.get(nightly as never)?.isActive)
      throw new Error('not yet')
  }, 15_000)
  const told: string[] = []
  app.courier.register(paper(told))
  const stop = async () => {
    await app.parallel('exit', 'SIGTERM')
    await app.stop()
  }
  onTestFinished(stop)
  return { app, told, stop }
}
