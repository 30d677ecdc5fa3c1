import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { folder } from './fixture'
import { lock } from './lock'

/** Another process that takes the folder and keeps it. */
async function holder(path: string): Promise<ChildProcess> {
  const script = `require('./plugins/storage/lock').lock(process.argv[1]).then(() => {
    console.log('held')
    setInterval(() => {}, 1000)
  })`
  const child = spawn(process.execPath, ['-r', './scripts/register.cjs', '-e', script, path])
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

it('keeps a second out, by whatever path, and says who is in', async () => {
  const data = await folder()
  const alias = join(await folder(), 'alias')
  await symlink(data, alias)
  const child = await holder(data)
  const message = new RegExp(
    `^\\[storage\\] 数据目录 .*alias 正由进程 ${child.pid}（\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 启动）使用`,
  )
  await expect(lock(alias, 0)).rejects.toThrow(message)
})

it('is free again after kill -9', async () => {
  const data = await folder()
  const child = await holder(data)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const unlock = await lock(data, 0)
  await unlock()
})

it('waits for a predecessor that is going away', async () => {
  const data = await folder()
  const unlock = await lock(data)
  const second = lock(data, 2000)
  setTimeout(unlock, 250)
  await (
    await second
  )()
})

it('tells folders apart', async () => {
  const unlock = await Promise.all([lock(await folder()), lock(await folder())])
  for (const each of unlock) await each()
})

it('keeps a stopped holder’s folder', async () => {
  const data = await folder()
  const child = await holder(data)
  child.kill('SIGSTOP')
  await expect(lock(data, 0)).rejects.toThrow('正由未知进程使用')
})
