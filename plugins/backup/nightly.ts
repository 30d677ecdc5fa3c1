import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { addDays, dayOf, moment, now } from '../calendar'
import { WorkerPool } from '../workers'
import { tellFailed, tellFewer } from './editors'
import type { Made } from './make'
import { checkPlace } from './place'
import { digestOf } from './replay'
import type { Settings } from './settings'
import { foldersIn, newestManifest, put } from './shelf'
import type { BackupTask } from './worker'

export const name = 'backup-nightly'
export const inject = ['storage', 'rosterFile', 'ledger', 'courier', 'jobs']

export interface Config {
  /** Where the backups are. */
  folder: string
  /** `HH:mm` of Asia/Shanghai. */
  at: string
  /** Backups that are kept. */
  keep: number
  calendar: string
  /** The folder of the policies. */
  policies: string
}

export const Config: Schema<Config> = Schema.object({
  folder: Schema.string()
    .default('data/backup')
    .description('备份所在的文件夹，最好在另一块硬盘上。'),
  at: Schema.string()
    .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('03:30')
    .description('每天几点备份。'),
  keep: Schema.natural().min(1).default(14).description('保留几份。'),
  calendar: Schema.string().default('data/calendar.yml').description('校历文件。'),
  policies: Schema.string().default('data/policies').description('制度文件所在的文件夹。'),
})

const HOUR = 3600_000

/** Hours in which a backup that was missed is made up for. */
const USEFUL = 20

/** Once a night, out of the way of the bot; nobody waits for it. */
const pool = new WorkerPool<BackupTask, unknown>({
  file: resolve(__dirname, 'worker.ts'),
  idle: 0,
})

/** 每夜备份: a copy of all data and of the settings, checked against what is in memory. */
export function apply(ctx: Context, { folder, at, keep, ...config }: Config) {
  const target = resolve(ctx.baseDir, folder)
  const settings = {
    roster: ctx.rosterFile.path,
    calendar: resolve(ctx.baseDir, config.calendar),
    policies: resolve(ctx.baseDir, config.policies),
  }
  /** The night whose backup has failed before. */
  let failed: string | undefined
  ctx.jobs.add({
    name: 'backup',
    plan(from, to) {
      const found = []
      for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
        const start = moment(day, at)
        const until = new Date(start.getTime() + USEFUL * HOUR)
        found.push({ key: `backup:${day}`, at: start, until })
      }
      return found
    },
    async run(occurrence) {
      try {
        await backUp(ctx, settings, target, keep)
      } catch (error) {
        // Tries follow in minutes: one of them may do, also when the first comes late.
        const isLate = Date.now() - occurrence.at.getTime() >= HOUR
        if (isLate && failed === occurrence.key) await tellFailed(ctx, error)
        failed = occurrence.key
        throw error
      }
    },
  })
}

async function backUp(ctx: Context, settings: Settings, target: string, keep: number) {
  checkPlace(target)
  const before = await newestManifest(target)
  const data = ctx.storage.folder
  const made = (await pool.run({ kind: 'make', data, settings, target, at: now() })) as Made
  const { manifest, draft } = made
  // What is being written is in the copy, and not yet in memory.
  await ctx.ledger.drain()
  if (!(await isTrue(ctx, manifest.entries, manifest.digest))) {
    await rm(draft, { recursive: true })
    throw new Error('[backup] 备份的台账与正在用的不同')
  }
  const folder = await put(made, target)
  const { entries, submissions, missing } = manifest
  ctx.logger('backup').info('已备份到 %s，共%d条记录、%d份稿件', folder, entries, submissions)
  if (missing.length) {
    const names = missing.join('、')
    ctx.logger('backup').warn('[backup] %d个稿件文件缺少或已损坏：%s', missing.length, names)
  }
  const fewer = (before?.entries ?? 0) - entries
  if (fewer > 0) await tellFewer(ctx, fewer)
  const isFull = (await foldersIn(target)).length > keep
  if (isFull) await pool.run({ kind: 'prune', target, latest: folder, keep })
}

/** Whether the entries of a copy are the first ones of those in memory. */
async function isTrue({ ledger }: Context, count: number, digest: string): Promise<boolean> {
  return ledger.entries.length >= count && (await digestOf(ledger.entries, count)) === digest
}
