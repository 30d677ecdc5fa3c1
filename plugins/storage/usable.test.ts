import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from './fixture'
import { checkWritable, diskFault, ensureUsable, freeSpace } from './usable'

it('makes a folder that is missing, and leaves nothing in it', async () => {
  const data = join(await folder(), 'data', 'run')
  await ensureUsable(data, 1)
  expect(await readdir(data)).toEqual([])
})

it('says when it is a file', async () => {
  const path = join(await folder(), 'run')
  await writeFile(path, '')
  await expect(ensureUsable(path, 1)).rejects.toThrow(/run 不能用：不是文件夹/)
  await expect(ensureUsable(join(path, 'below'), 1)).rejects.toThrow(/below 不能用：不是文件夹/)
})

it('says when the disk is nearly full', async () => {
  const data = await folder()
  const reserve = (await freeSpace(data)) + 1_000_000
  await expect(ensureUsable(data, reserve)).rejects.toThrow(
    /只剩 \d+ MB，至少要 \d+ MB，请腾出空间$/,
  )
})

it('says when a folder cannot be written, and makes nothing', async () => {
  const above = await folder()
  await checkWritable('数据目录', join(above, 'data/run'))
  expect(await readdir(above)).toEqual([])
  await expect(checkWritable('备份的文件夹', '/proc/x')).rejects.toThrow(
    /备份的文件夹 \/proc\/x 不能用：/,
  )
})

it.each([
  [{ code: 'EACCES', path: 'data/roster.yml.draft' }, '没有权限，请改它的主人或权限'],
  [{ code: 'EROFS', path: 'data/x' }, '所在的硬盘是只读的'],
])('says in plain words what %j is', (fields, words) => {
  const fault = diskFault(Object.assign(new Error('EACCES: permission denied'), fields))
  expect(fault).toContain(`${fields.path} 不能用：${words}`)
})

it('leaves every other error alone', () => expect(diskFault(new Error('x'))).toBeUndefined())
