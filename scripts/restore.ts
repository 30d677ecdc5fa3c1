import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
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
import { isDay } from '../plugins/calendar'
import { entryText } from '../plugins/deed'
import { LedgerError } from '../plugins/ledger'
import { diskFault, StorageError } from '../plugins/storage'
import { backupPlaces } from './backup-places'

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

/** The first of many lines. */
function some(lines: string[]): string[] {
  return lines.length > LISTED ? [...lines.slice(0, LISTED), '  ……'] : lines
}

/** What went with the present ledger: every manuscript, since it has to be sent again. */
function lostLines({ lost: all, unreadable, unsaid }: Restored): string[] {
  // Of what an earlier restore lost, it told.
  const lost = all.filter(({ type }) => type !== 'lost')
  const [manuscripts, others] = [true, false].map((is) =>
    lost.filter(({ type }) => (type === 'submitted') === is),
  )
  const lines: string[] = []
  if (lost.length) lines.push(`备份之后的${lost.length}条记录不在其中`)
  if (manuscripts.length)
    lines.push(
      `其中${manuscripts.length}份稿件，要请单位再发一次：`,
      ...manuscripts.map(receiptLine),
    )
  if (others.length)
    lines.push(`其他${others.length}条，要的话重新登记：`, ...some(others.map(recordLine)))
  if (unreadable)
    lines.push(`原来的台账有${unreadable}行读不出来，其中若有稿件，也要请单位再发一次`)
  if (lost.length || unreadable)
    lines.push(
      `${unreadable ? '读得出来的' : '这些'}记录和稿件的号码不再给别的；已经发出去的话不会重说`,
    )
  if (unsaid.length)
    lines.push(
      `备份之后要说、还没有发出去的${unsaid.length}条消息不再发：`,
      ...some(unsaid.map((text) => `  ${text.replace(/\s+/g, ' ').slice(0, 60)}`)),
    )
  return lines
}

/** `记8 机电工程学院 2026-0003 头条采用`: enough to enter it again. */
function recordLine({ at, no, unit, entry }: Lost): string {
  const receipt = entry?.ref && /^\d{4}-\d+$/.test(entry.ref) ? entry.ref : ''
  const words = [`记${no}`, unit, receipt, entry ? entryText(entry) : '']
  return `  ${minute(at)} ${words.filter(Boolean).join(' ')}`
}

/** `2026-0004` of a manuscript, with its title. */
function receiptLine({ at, unit, payload: { receipt = '', title = '' } = {} }: Lost): string {
  return `  ${minute(at)} ${unit} 回执 ${receipt}《${title}》`
}

function settingsLines({ manifest, settings }: Restored): string[] {
  if (!manifest.settings.length) return ['这份备份里没有名册、校历和制度，现有的没有动']
  if (!settings.length) return ['名册、校历和制度与备份相同']
  return settings.map(({ path, former }) =>
    former
      ? `${path} 与备份不同，已换成备份里的，原来的保留在 ${former}`
      : `${path} 原来没有，已放回`,
  )
}

function report(folder: string, data: string, restored: Restored) {
  const { manifest, aside } = restored
  const { at, entries, submissions, missing } = manifest
  console.log(
    `已从 ${folder}（${minute(at)}）恢复到 ${data}：${entries}条记录、${submissions}份稿件`,
  )
  if (missing.length) console.log(`备份时就缺少${missing.length}个稿件文件`)
  for (const line of lostLines(restored)) console.log(line)
  if (aside) console.log(`原数据保留在 ${aside}`)
  for (const line of settingsLines(restored)) console.log(line)
  console.log('现在可以 npm start 了')
}

/** Backups are of a school's own ledger, which a bot that is on trial would refuse to open. */
const isPractice = () => process.env.BAOSONG_TRIAL && process.env.BAOSONG_DATA === 'data/trial'

async function restoreFrom(folder: string): Promise<number> {
  if (isPractice()) {
    console.error('现在没有接入 QQ 或企业微信，恢复了机器人也不认，什么都没有改动')
    console.error(
      '先把旧机器的 .env.local 拷到这里，或写好其中的 ONEBOT_SELF_ID 或 WECOM_BOT_ID，再运行一次',
    )
    return 1
  }
  const { data, target, settings } = backupPlaces()
  try {
    report(folder, data, await restore(folder, data, settings))
    return 0
  } catch (error) {
    const isExpected = [BackupError, LedgerError, StorageError].some(
      (kind) => error instanceof kind,
    )
    const refused = diskFault(error)
    if (refused) {
      console.error(`${refused}。改好以后，再运行一次这条命令`)
      return 1
    }
    if (!isExpected) throw error
    console.error((error as Error).message.replace(/^\[\w+\] /, ''))
    const other = error instanceof BackupError ? await newestWhole(target) : undefined
    if (other) console.error(`可用的最新备份是 ${other.folder}`)
    const again = error instanceof StorageError ? '；停下机器人以后，再运行一次这条命令' : ''
    console.error(`什么都没有改动${again}`)
    return 1
  }
}

/** The backups that were made on the day that is typed, when it is one. */
async function ofDay(typed: string, target: string): Promise<string[]> {
  const found = await foldersIn(target)
  return isDay(typed) ? found.filter((folder) => basename(folder).startsWith(`${typed}_`)) : []
}

/** A folder as it was typed, or as it is called where the backups are. */
function folderOf(typed: string, target: string): string {
  const named = join(target, typed)
  return !existsSync(typed) && existsSync(named) ? named : resolve(typed)
}

async function main(): Promise<number> {
  const { target } = backupPlaces()
  const [folder, ...more] = process.argv.slice(2)
  if (folder === undefined) return listAll(target)
  if (more.length || folder.startsWith('-')) {
    console.error('用法：npm run restore 列出备份；npm run restore -- 文件夹 恢复其中一份')
    return 2
  }
  const [only, ...others] = await ofDay(folder, target)
  if (others.length) {
    console.error(`${folder} 有${others.length + 1}份备份，请写明哪一份：`)
    for (const each of [only, ...others]) console.error(`  npm run restore -- ${basename(each)}`)
    return 2
  }
  const chosen = only ?? folderOf(folder, target)
  if (existsSync(chosen)) return restoreFrom(chosen)
  console.error(`没有 ${folder} 这份备份`)
  await listAll(target)
  return 1
}

void main().then((code) => {
  process.exitCode = code
})
