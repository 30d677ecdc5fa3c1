import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { diskFault, lock, StorageError } from '../plugins/storage'

const usage = '用法：npm run trial -- reset 清空试用的数据（data/trial）'

/** Takes away all that was tried out; the bot must not be running on it. */
async function reset(): Promise<number> {
  const folder = resolve('data/trial')
  const { BAOSONG_TRIAL, BAOSONG_DATA = '' } = process.env
  // What somebody else named may hold more than what was tried out.
  if (BAOSONG_TRIAL && resolve(BAOSONG_DATA) !== folder) {
    console.error(
      `没有清空：设置里写了 BAOSONG_DATA，试用的数据在 ${BAOSONG_DATA}。请停下机器人，看过里面没有要的，自己删去这个文件夹`,
    )
    return 1
  }
  if (existsSync(folder)) {
    const unlock = await lock(folder, 0)
    rmSync(folder, { recursive: true })
    await unlock()
  }
  console.log('试用的数据已清空，npm start 从头开始')
  return 0
}

async function main([action, ...more]: string[]): Promise<number> {
  if (action !== 'reset' || more.length) {
    console.error(usage)
    return 2
  }
  try {
    return await reset()
  } catch (error) {
    const reason = error instanceof StorageError ? error.reason : diskFault(error)
    if (!reason) throw error
    console.error(reason)
    return 1
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
