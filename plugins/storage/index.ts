import { join, resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { makeFolder } from './disk'
import { StorageError } from './error'
import { FileStore } from './files'
import { lock } from './lock'

export { makeFolder, sizeOf, syncFolder, writeDurably } from './disk'
export { Document } from './document'
export { hasCode, StorageError } from './error'
export { type FileContent, FileStore, type StoredFile } from './files'
export { type Line, LineFile } from './line-file'
export { lock } from './lock'
export { Notes } from './notes'

/** Exit code that tells Koishi's daemon, and ours, not to start the bot anew. */
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
}

export const Config: Schema<Config> = Schema.object({
  data: Schema.string().default('data/run').description('机器人写数据的文件夹。'),
})

/** 数据目录: where everything is kept. The process ends when another one holds it. */
export async function apply(ctx: Context, { data }: Config) {
  ctx.provide('storage')
  const { unlock, ...storage } = await open(resolve(ctx.baseDir, data)).catch((error) => {
    // Koishi would log it and go on: a bot that looks alive and answers nobody.
    ctx.logger('storage').error(error instanceof StorageError ? error.message : error)
    process.exit(REFUSED)
  })
  ctx.on('dispose', async () => {
    // Rooms that stand on it go down in this same moment, and say what they are still writing.
    await new Promise(setImmediate)
    await Promise.allSettled(storage.closing)
    await unlock()
  })
  ctx.set('storage', storage)
}

async function open(folder: string) {
  await makeFolder(folder)
  const unlock = await lock(folder)
  const files = await FileStore.open(join(folder, 'files'))
  return { folder, files, closing: [], unlock } satisfies Storage & { unlock: unknown }
}
