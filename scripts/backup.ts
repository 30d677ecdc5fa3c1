import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { make, put } from '../plugins/backup'
import { diskFault } from '../plugins/storage'
import { backupPlaces } from './backup-places'

/** A backup at once, as every night; the bot may be running. */
async function main(): Promise<number> {
  const { data, target, settings } = backupPlaces()
  if (process.env.BAOSONG_TRIAL) {
    console.error('试用的数据不作数，不备份')
    return 1
  }
  if (!existsSync(join(data, 'ledger.jsonl'))) {
    console.error(`${data} 里还没有台账，没有可备份的`)
    return 1
  }
  const made = await make(data, settings, target)
  const { entries, submissions, missing } = made.manifest
  const folder = await put(made, target)
  console.log(`已备份到 ${folder}：${entries}条记录、${submissions}份稿件，核对过`)
  if (missing.length) console.log(`${missing.length}个稿件文件缺少或已损坏`)
  return 0
}

void main().then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    console.error(`没有备份成：${diskFault(error) ?? error.message.replace(/^\[\w+\] /, '')}`)
    process.exitCode = 1
  },
)
