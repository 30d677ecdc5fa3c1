import { existsSync } from 'node:fs'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from './disk'
import { StorageError } from './error'

const MEGABYTE = 1024 * 1024

const faults: Record<string, string> = {
  EACCES: '没有权限，请改它的主人或权限，或者换成运行机器人的那个用户来做',
  EPERM: '没有权限，请改它的主人或权限，或者换成运行机器人的那个用户来做',
  EROFS: '所在的硬盘是只读的',
  ENOSPC: '所在的硬盘满了，请腾出空间',
  EDQUOT: '所在的硬盘满了，请腾出空间',
  ENOENT: '建不起来，它上面的一层不存在，或者不让建文件夹',
  ENOTDIR: '不是文件夹，它或者它上面的一层是一个文件',
  EEXIST: '不是文件夹，它或者它上面的一层是一个文件',
}

/** What is wrong, and with which file, when the disk refused; undefined when it is something else. */
export function diskFault(error: unknown): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException
  return path && code !== 'ENOENT' && faults[code] ? `${path} 不能用：${faults[code]}` : undefined
}

/** Rejects with a StorageError when a folder, or the one it would be made in, cannot be written. */
export async function checkWritable(what: string, folder: string): Promise<void> {
  let present = folder
  while (!existsSync(present) && dirname(present) !== present) present = dirname(present)
  await probe(present).catch((cause) => {
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new StorageError(`${what} ${folder} 不能用：${faults[code] ?? message}`, { cause })
  })
}

async function probe(folder: string): Promise<void> {
  const path = join(folder, `.probe-${process.pid}`)
  await writeFile(path, '')
  await rm(path)
}

/** Megabytes free on the disk of a folder, for who may write there. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return Math.floor((bavail * bsize) / MEGABYTE)
}

/**
 * Makes sure that a folder is there, can be written, and has so many megabytes to spare. Rejects with
 * a StorageError that says what to do.
 */
export async function ensureUsable(folder: string, reserve: number): Promise<void> {
  try {
    await makeFolder(folder)
    await probe(folder)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new StorageError(`数据目录 ${folder} 不能用：${faults[code] ?? message}`, { cause })
  }
  const free = await freeSpace(folder)
  if (free >= reserve) return
  throw new StorageError(
    `数据目录 ${folder} 所在的硬盘只剩 ${free} MB，至少要 ${reserve} MB，请腾出空间`,
  )
}
