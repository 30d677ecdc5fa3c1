import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { adviceOn, checkPlace, newestManifest } from '../plugins/backup'
import { loadCalendar, today } from '../plugins/calendar'
import { checkPolicy } from '../plugins/check'
import { type Connection, groupsOf } from '../plugins/courier'
import { inspectJournal, LedgerError } from '../plugins/ledger'
import { checkToken } from '../plugins/onebot'
import { loadRegulation, type Policy } from '../plugins/policy'
import { loadRoster } from '../plugins/roster'
import { checkSettings, faultLines, pageAddress, placeOf, straySettings } from '../plugins/startup'
import {
  type Facts,
  gatherFacts,
  type LedgerFacts,
  type Line,
  statusLines,
} from '../plugins/status'
import { checkWritable } from '../plugins/storage'
import { say } from '../plugins/text'
import { notesOn, wayOf } from '../plugins/wecom'
import { sameNumbers } from './roster/advice'

const { env } = process
const folder = resolve(env.BAOSONG_DATA!)
const backups = env.BAOSONG_TRIAL ? undefined : resolve(env.BAOSONG_BACKUP!)

/** Milliseconds in which a bot that runs answers. */
const patience = 3000

/** Whatever is wrong, once all has been read. */
const errors: unknown[] = []

/** What is wrong with one thing is noted, and the others are looked at. */
async function attempt<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    errors.push(error)
  }
}

/** As each room does at the start. */
async function examineSettings(): Promise<void> {
  const { HOST: host, PORT: port, ONEBOT_SELF_ID: selfId, BAOSONG_TRIAL: trial } = env
  await attempt(() => placeOf({ host, port }))
  await attempt(() => checkSettings({ data: folder, selfId, trial }))
  await attempt(() => checkGroups(env.BAOSONG_GROUPS ?? ''))
  await attempt(() => checkToken(env.ONEBOT_TOKEN))
  await attempt(() => checkWritable('数据目录', folder))
  if (backups) await attempt(() => checkBackups(backups))
}

async function checkBackups(target: string): Promise<void> {
  checkPlace(target)
  await checkWritable('备份的文件夹', target)
}

/** Numbers of QQ groups serve nobody where only 企业微信 is on: it then serves every group. */
function checkGroups(written: string): void {
  const { qq, wecom } = groupsOf(written)
  const isWecomAlone = env.BAOSONG_WECOM && !env.ONEBOT_SELF_ID
  if (isWecomAlone && qq.length && !wecom.length)
    throw new Error(
      '.env.local 里的 BAOSONG_GROUPS 只有 QQ 群号，而现在只接了企业微信：请换成 wr 开头的群编号，在群里 @机器人 说一句话，日志里有',
    )
}

/** What whoever runs the bot should know of how 企业微信 is reached. */
async function wecomNotes(): Promise<string[]> {
  if (!env.BAOSONG_WECOM) return []
  const settings = {
    botId: env.WECOM_BOT_ID,
    secret: env.WECOM_BOT_SECRET,
    token: env.WECOM_TOKEN,
    aesKey: env.WECOM_AES_KEY,
    webhookKey: env.WECOM_WEBHOOK_KEY,
    api: env.WECOM_API,
    url: env.WECOM_WS_URL,
  }
  return (await attempt(() => notesOn(wayOf(settings), settings))) ?? []
}

/** What should be asked of whoever wrote the roster. */
async function rosterNotes(): Promise<string[]> {
  const roster = await attempt(() => loadRoster(resolve(env.BAOSONG_ROSTER!)))
  return roster ? sameNumbers(roster) : []
}

/** The roster that rosters begin with; a school may have deleted it. */
function readSample() {
  const path = resolve(env.BAOSONG_SAMPLE!)
  return env.BAOSONG_TRIAL || !existsSync(path) ? undefined : loadRoster(path)
}

function readPolicy(): Policy {
  const policy = loadRegulation(resolve('data/policies', `${env.BAOSONG_POLICY}.yml`)).at(today())
  checkPolicy(policy)
  return policy
}

/** Without opening the ledger: the bot may be running. */
async function readLedger(): Promise<LedgerFacts> {
  try {
    const entries = await inspectJournal(join(folder, 'ledger.jsonl'))
    return { count: entries.length, last: entries.at(-1)?.at }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const advice = backups ? await adviceOn(backups) : say('startup.damaged')
    throw new LedgerError(`${error.reason}\n${advice}`)
  }
}

/** What the running bot says of itself; undefined when none answers. */
async function askBot(): Promise<Connection[] | undefined> {
  const place = placeOf({ host: env.HOST, port: env.PORT })
  const address = pageAddress(place) ?? `${place.host}:${place.port}`
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(`http://${address}/health`, { signal }).catch(() => undefined)
  const health = answer?.ok ? await answer.json().catch(() => undefined) : undefined
  return (health as { platforms?: Connection[] } | undefined)?.platforms
}

/** What can be known of all that is looked at. */
async function gather(): Promise<Facts> {
  const areReadable = backups && (await attempt(async () => [await newestManifest(backups)]))
  return gatherFacts({
    policy: await attempt(readPolicy),
    calendar: await attempt(() => loadCalendar(resolve('data/calendar.yml'))),
    roster: await attempt(() => loadRoster(resolve(env.BAOSONG_ROSTER!))),
    sample: readSample(),
    ledger: await attempt(readLedger),
    folder: existsSync(folder) ? folder : resolve('.'),
    backup: areReadable && backups,
    connections: await askBot().catch(() => undefined),
  })
}

async function examine(): Promise<Line[]> {
  await examineSettings()
  const notes = await wecomNotes()
  const facts = await gather()
  notes.push(...(await rosterNotes()))
  const [version, ...lines] = statusLines(facts)
  const { slips, others } = straySettings('.')
  const wrong = [...slips, ...others, ...faultLines(errors)]
  const { connections } = facts
  return [
    version,
    ...wrong.map((text) => ({ text, state: 'wrong' as const })),
    ...notes.map((text) => ({ text, state: 'note' as const })),
    ...lines,
    botLine(!!connections),
  ]
}

/** Before it was ever started it is no fault that it does not run. */
function botLine(isRunning: boolean): Line {
  if (isRunning) return { text: '机器人：正在运行', state: 'fine' }
  if (!existsSync(join(folder, 'ledger.jsonl')))
    return { text: '机器人：还没有启动过，用 npm start 启动', state: 'note' }
  return { text: '机器人：没有运行，用 npm start 启动', state: 'wrong' }
}

const marks = { fine: '✓', note: '–', wrong: '✗' }

void examine().then((lines) => {
  console.log(env.BAOSONG_TRIAL ? '试用：没有接入任何平台' : '正式：已接入平台')
  console.log(`数据在 ${env.BAOSONG_DATA}，名册是 ${env.BAOSONG_ROSTER}`)
  for (const { text, state } of lines) console.log(`${marks[state]} ${text}`)
  process.exitCode = lines.some(({ state }) => state === 'wrong') ? 1 : 0
})
