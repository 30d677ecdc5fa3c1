// Starts the bot as `npm start` does and fails when it is not whole: a warning or an error in the log,
// a room that did not load, no chat page, or a changed configuration file.
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
  'backup',
  'onebot',
]
const PATIENCE = 30_000

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})
const data = mkdtempSync(join(tmpdir(), 'baosong-smoke-'))
const files = ['koishi.yml', 'package.json', 'package-lock.json']
const before = files.map((file) => readFileSync(file, 'utf8'))

let log = ''
const bot = spawn(process.execPath, ['scripts/start.mjs'], {
  env: {
    ...process.env,
    PORT: port,
    BAOSONG_DATA: data,
    BAOSONG_ROSTER: 'data/roster.example.yml',
    ONEBOT_SELF_ID: '10001',
    ONEBOT_TOKEN: 'x',
  },
})
for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => (log += text))

async function pageStatus() {
  const deadline = Date.now() + PATIENCE
  while (Date.now() < deadline && bot.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (answer) return answer.status
    await sleep(100)
  }
}

const status = await pageStatus()
await sleep(1000)
bot.kill('SIGTERM')
await new Promise((resolve) => bot.once('exit', resolve))
rmSync(data, { recursive: true })

const faults = [
  ...(status === 200 ? [] : [`聊天页没有打开：${status}`]),
  ...log.split('\n').filter((line) => /\[[WE]\]/.test(line)),
  ...ROOMS.filter((room) => !log.includes(`apply plugin ./plugins/${room}:`)).map(
    (room) => `没有加载 ${room}`,
  ),
  ...files
    .filter((file, index) => readFileSync(file, 'utf8') !== before[index])
    .map((file) => `启动改动了 ${file}`),
]
console.log(faults.length ? `${log}\n启动不完整：\n${faults.join('\n')}` : '启动完整')
process.exit(faults.length ? 1 : 0)
