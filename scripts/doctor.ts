import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadCalendar, today } from '../plugins/calendar'
import { checkPolicy } from '../plugins/check'
import type { Connection } from '../plugins/courier'
import { loadRegulation, type PolicyBook } from '../plugins/policy'
import { loadRoster } from '../plugins/roster'
import { faultLines, placeOf } from '../plugins/startup'
import {
  gatherFacts,
  type LedgerFacts,
  type Line,
  statusLines,
  versionLine,
} from '../plugins/status'

const { env } = process

/** Milliseconds in which a bot that runs answers. */
const patience = 3000

/** Whatever is wrong with the configuration, once it has been read. */
const errors: unknown[] = []

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    errors.push(error)
  }
}

function readPolicy(): PolicyBook {
  const regulation = loadRegulation(resolve('data/policies', `${env.BAOSONG_POLICY}.yml`))
  checkPolicy(regulation.at(today()))
  const calendar = loadCalendar(resolve('data/calendar.yml'))
  return { at: (day = today()) => regulation.at(day), calendar }
}

/** Without opening the ledger: the bot may be running. */
function readLedger(folder: string): LedgerFacts {
  const path = join(folder, 'ledger.jsonl')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []
  const last = lines.at(-1)
  return { count: lines.length, last: last && JSON.parse(last).at }
}

/** What the running bot says of itself; undefined when none answers. */
async function askBot(): Promise<Connection[] | undefined> {
  const { host, port } = placeOf({ host: env.HOST, port: env.PORT })
  const near = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(`http://${near}:${port}/health`, { signal }).catch(() => undefined)
  const health = answer?.ok ? await answer.json().catch(() => undefined) : undefined
  return (health as { platforms?: Connection[] } | undefined)?.platforms
}

async function examine(): Promise<Line[]> {
  const policy = attempt(readPolicy)
  const roster = attempt(() => loadRoster(resolve(env.BAOSONG_ROSTER!)))
  const wrong = faultLines(errors).map((text) => ({ text, isFine: false }))
  if (!policy || !roster) return [versionLine(), ...wrong]
  const folder = resolve(env.BAOSONG_DATA!)
  const connections = await askBot()
  const facts = await gatherFacts({
    policy,
    roster: { units: roster.units, editors: roster.editors },
    ledger: readLedger(folder),
    folder: existsSync(folder) ? folder : resolve('.'),
    backup: env.BAOSONG_TRIAL ? undefined : resolve(env.BAOSONG_BACKUP!),
    connections,
  })
  const running = connections ? '正在运行' : '没有运行，用 npm start 启动'
  return [...statusLines(facts), { text: `机器人：${running}`, isFine: !!connections }]
}

void examine().then((lines) => {
  console.log(env.BAOSONG_TRIAL ? '试用：没有接入任何平台' : '正式：已接入平台')
  console.log(`数据在 ${env.BAOSONG_DATA}，名册是 ${env.BAOSONG_ROSTER}`)
  for (const { text, isFine } of lines) console.log(`${isFine ? '✓' : '✗'} ${text}`)
  process.exitCode = lines.every(({ isFine }) => isFine) ? 0 : 1
})
