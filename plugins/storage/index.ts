import { join, resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { FileStore } from './files'
import { lock } from './lock'
import { ensureUsable } from './usable'

export { makeFolder, replaceDurably, sizeOf, syncFolder, writeDurably } from './disk'
export { Document } from './document'
export { hasCode, isUnwritten, StorageError } from './error'
export { type FileContent, FileStore, sha256Of, type StoredFile } from './files'
export { type Line, LineFile } from './line-file'
export { lock } from './lock'
export { Notes } from './notes'
export { checkWritable, diskFault, freeSpace } from './usable'

/** Exit code that tells `scripts/start.mjs` not to start the bot anew: somebody must mend something. */
export const REFUSED = 52

/** The data folder, held by this process alone. */
export interface Storage {
  /** Absolute path. */
  folder: string
  /** Manuscripts and publications, by content. */
  files: FileStore
  /** What must have ended before another process may take the folder. */
  closing: Promise<unknown>[]
}

declare module 'koishi' {
  interface Context {
    storage: Storage
  }
}

export const name = 'storage'

export interface Config {
  data: string
  /** Megabytes the disk must have to spare at the start. */
  reserve?: number
}

export const Config: Schema<Config> = Schema.object({
  data: Schema.string().default('data/run').description('机器人写数据的文件夹。'),
  reserve: Schema.natural().description('硬盘至少要剩多少才启动（MB），不写为 500。'),
})

/** 数据目录: where everything is kept. Rejects when another process holds it, or nothing can be written. */
export async function apply(ctx: Context, { data, reserve = 500 }: Config) {
  ctx.provide('storage')
  const { unlock, ...storage } = await open(resolve(ctx.baseDir, data), reserve)
  ctx.on('dispose', async () => {
    // Rooms that stand on it go down in this same moment, and say what they are still writing.
    await new Promise(setImmediate)
    await Promise.allSettled(storage.closing)
    await unlock()
  })
  ctx.set('storage', storage)
}

async function open(folder: string, reserve: number) {
  await ensureUsable(folder, reserve)
  const unlock = await lock(folder)
  const files = await FileStore.open(join(folder, 'files'))
  return { folder, files, closing: [], unlock } satisfies Storage & { unlock: unknown }
}
