import { resolve } from 'node:path'
import {
  BackupError,
  bytesOf,
  check,
  foldersIn,
  type Lost,
  newestWhole,
  restore,
  type Restored,
} from '../plugins/backup'
import { LedgerError } from '../plugins/ledger'
import { StorageError } from '../plugins/storage'

/** Entries that are listed one by one. */
const LISTED = 10

/** `2021-05-22 03:30` */
function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Says which backups there are. */
async function listAll(target: string): Promise<number> {
  const folders = await foldersIn(target)
  if (!folders.length) {
    console.log(`${target} 里还没有备份`)
    return 1
  }
  console.log(`${target} 里的备份，最新的在前：`)
  for (const folder of folders) {
    const { manifest, faults } = await check(folder)
    const state = faults.length ? `不完整：${faults.join('；')}` : '完整'
    const size = manifest && `${manifest.entries}条记录　${megabytes(bytesOf(manifest))}　`
    console.log(`  ${folder}　${size ?? ''}${state}`)
  }
  console.log('恢复其中一份：先停止机器人，再运行 npm run restore -- 文件夹')
  return 0
}

function describe({ at, unit, receipt = '' }: Lost): string {
  return `  ${minute(at)} ${unit} ${receipt}`.trimEnd()
}

function report(folder: string, data: string, { manifest, aside, lost, unreadable }: Restored) {
  const { at, entries, submissions, missing } = manifest
  console.log(
    `已从 ${folder}（${minute(at)}）恢复到 ${data}：${entries}条记录、${submissions}份稿件`,
  )
  if (missing.length) console.log(`备份时就缺少${missing.length}个稿件文件`)
  if (lost.length) {
    console.log(`备份之后的${lost.length}条记录不在其中：`)
    for (const each of lost.slice(0, LISTED)) console.log(describe(each))
    if (lost.length > LISTED) console.log('  ……')
    console.log('机器人说过的话不会重说；这几条里的稿件，要请单位再发一次')
  }
  if (unreadable) console.log(`原来的台账有${unreadable}行读不出来`)
  if (aside) console.log(`原数据保留在 ${aside}`)
  console.log('现在可以 npm start 了')
}

async function restoreFrom(folder: string, data: string, target: string): Promise<number> {
  try {
    report(folder, data, await restore(folder, data))
    return 0
  } catch (error) {
    const isExpected = [BackupError, LedgerError, StorageError].some(
      (kind) => error instanceof kind,
    )
    if (!isExpected) throw error
    console.error((error as Error).message)
    const other = error instanceof BackupError ? await newestWhole(target) : undefined
    if (other) console.error(`可用的最新备份是 ${other.folder}`)
    console.error('什么都没有改动')
    return 1
  }
}

async function main(): Promise<number> {
  const target = resolve(process.env.BAOSONG_BACKUP || 'data/backup')
  const data = resolve(process.env.BAOSONG_DATA!)
  const [folder, ...more] = process.argv.slice(2)
  if (folder === undefined) return listAll(target)
  if (more.length || folder.startsWith('-')) {
    console.error('用法：npm run restore 列出备份；npm run restore -- 文件夹 恢复其中一份')
    return 2
  }
  return restoreFrom(resolve(folder), data, target)
}

void main().then((code) => {
  process.exitCode = code
})
