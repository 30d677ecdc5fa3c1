// Starts the bot as `npm start` does, in 试用 with each regulation and with QQ, and fails when it is not whole: a warning or an
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

const trialOf = (policy, sample) => ({
  name: `试用 ${policy}`,
  rooms: ['web'],
  status: 200,
  says: `交样稿：${sample}`,
  env: { ONEBOT_SELF_ID: '', BAOSONG_POLICY: policy, BAOSONG_ROSTER: '' },
})
const QQ = {
  name: 'QQ',
  rooms: ['backup', 'onebot'],
  status: 404,
  says: '',
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

/** The page once it answers as expected, else as it answers at last. */
async function pageOf(bot, port, expected) {
  const deadline = Date.now() + PATIENCE
  let answer
  while (answer?.status !== expected && Date.now() < deadline && bot.exitCode === null) {
    answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    await sleep(100)
  }
  return { status: answer?.status, html: await answer?.text() }
}

/** What is wrong with a start; nothing when it is whole. */
async function faultsOf({ rooms, status: expected, says, env }) {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'baosong-smoke-'))
  let log = ''
  const bot = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, KOISHI_DEBUG: 'loader', PORT: port, BAOSONG_DATA: data, ...env },
  })
  // Listened for from the first: it may end before it is told to.
  const ended = new Promise((resolve) => bot.once('exit', resolve))
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => (log += text))
  const { status, html } = await pageOf(bot, port, expected)
  await sleep(1000)
  bot.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true })
  const faults = [
    ...(status === expected ? [] : [`页面应答 ${status}，应为 ${expected}`]),
    ...(html?.includes(says) ? [] : [`页面上没有“${says}”`]),
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

/** Says what came of a start; whether it was whole. */
async function isWhole(setting) {
  const faults = await faultsOf(setting)
  console.log(`${setting.name}：${faults.length ? `启动不完整\n${faults.join('\n')}` : '启动完整'}`)
  return !faults.length
}

const settings = [trialOf('xpu-2021', '周动态'), trialOf('alashan-2024', '值班信息'), QQ]
const results = await Promise.all(settings.map(isWhole))
process.exit(results.every(Boolean) ? 0 : 1)
