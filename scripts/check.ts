import { access, constants, stat } from 'node:fs/promises'
import { checkPolicy } from '../plugins/check'
import { ReaderPool } from '../plugins/manuscript'
import { asJson, asText } from './check/answer'
import { judge } from './check/judge'
import { readSetting, type Setting, UsageError } from './check/setting'

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Checks the files one by one. Gives the exit code: 0 all accepted, 1 some not, 2 one is not there. */
async function checkAll(files: string[], setting: Setting, isJson: boolean): Promise<number> {
  const pool = new ReaderPool()
  let code = 0
  for (const file of files) {
    if (!(await isReadable(file))) {
      console.error(`打不开文件：${file}`)
      code = 2
      continue
    }
    const answer = await judge(file, pool, setting)
    console.log(isJson ? asJson(answer) : asText(answer))
    if (!answer.accepted) code = Math.max(code, 1)
  }
  await pool.close()
  return code
}

async function main(): Promise<number> {
  try {
    const { files, isJson, setting } = readSetting()
    checkPolicy(setting.policy)
    return await checkAll(files, setting, isJson)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
}

void main().then((code) => {
  process.exitCode = code
})
