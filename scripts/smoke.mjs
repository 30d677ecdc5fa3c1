// Starts the bot as `npm start` does, in 试用 and with QQ, and fails when it is not whole: a warning or an
// error in the log, a room that did not load, the trial page missing or there with QQ, or a changed
// configuration file.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOMS = [
  'startup',
  'policy',
  'storage',
  'jobs',
  'roster',
  'chat',
  'manuscript',
  'ledger',
  'score',
  'courier',
  'submission',
  'bulletin',
  'intake',
  'desk',
  'remind',
]
const PATIENCE = 30_000

const TRIAL = { name: '试用', rooms: ['web'], status: 200, env: { ONEBOT_SELF_ID: '' } }
const QQ = {
  name: 'QQ',
  rooms: ['backup', 'onebot'],
  status: 404,
  env: { ONEBOT_SELF_ID: '10001', ONEBOT_TOKEN: 'x', BAOSONG_ROSTER: 'data/roster.example.yml' },
}

const files = ['koishi.yml', 'package.json', 'package-lock.json']
const before = files.map((file) => readFileSync(file, 'utf8'))

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** How the page answers once it answers as expected, else at last. */
async function pageStatus(bot, port, expected) {
  const deadline = Date.now() + PATIENCE
  let status
  while (status !== expected && Date.now() < deadline && bot.exitCode === null) {
    status = (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))?.status
    await sleep(100)
  }
  return status
}

/** What is wrong with a start; nothing when it is whole. */
async function faultsOf({ rooms, status: expected, env }) {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'baosong-smoke-'))
  let log = ''
  const bot = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: port, BAOSONG_DATA: data, ...env },
  })
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => (log += text))
  const status = await pageStatus(bot, port, expected)
  await sleep(1000)
  bot.kill('SIGTERM')
  await new Promise((resolve) => bot.once('exit', resolve))
  rmSync(data, { recursive: true })
  const faults = [
    ...(status === expected ? [] : [`页面应答 ${status}，应为 ${expected}`]),
    ...log.split('\n').filter((line) => /\[[WE]\]/.test(line)),
    ...[...ROOMS, ...rooms]
      .filter((room) => !log.includes(`apply plugin ./plugins/${room}:`))
      .map((room) => `没有加载 ${room}`),
    ...files
      .filter((file, index) => readFileSync(file, 'utf8') !== before[index])
      .map((file) => `启动改动了 ${file}`),
  ]
  return faults.length ? [log, ...faults] : []
}

let isWhole = true
for (const setting of [TRIAL, QQ]) {
  const faults = await faultsOf(setting)
  isWhole &&= !faults.length
  console.log(`${setting.name}：${faults.length ? `启动不完整\n${faults.join('\n')}` : '启动完整'}`)
}
process.exit(isWhole ? 0 : 1)
