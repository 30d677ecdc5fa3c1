// Says where the bot can be reached, then runs Koishi's worker with our TypeScript plugins.
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Koishi's worker asks to be started anew with 51; the ledger says with 52 that it must not be. */
const RESTART = 51
const REFUSED = 52

for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file)

const host = process.env.HOST || '127.0.0.1'
const port = process.env.PORT || '5140'
const qq = process.env.ONEBOT_SELF_ID

console.log(`报送通正在启动。
  聊天页：http://${host}:${port}/sandbox （添加用户后先发“/扮演 姓名”，再发“/报送 样稿”试试）
  接入QQ：${
    qq
      ? `机器人 ${qq}，请让 NapCat 反向连接 ws://${host}:${port}/onebot`
      : '在 .env.local 写上 ONEBOT_SELF_ID=机器人QQ号 和 ONEBOT_TOKEN=口令，详见 README'
  }
`)

let bot
let isReady = false

function run() {
  bot = fork('node_modules/koishi/lib/worker', {
    // Manuscripts come and go: a small nursery (MB) keeps memory low.
    execArgv: ['--max-semi-space-size=4', '-r', './scripts/register.cjs'],
  })
  bot.on('message', (message) => (isReady ||= message.type === 'start'))
  bot.on('exit', (code, signal) => {
    const hasCrashed = isReady && !signal && code !== 0 && code !== REFUSED
    if (code === RESTART || hasCrashed) run()
    else process.exit(code ?? 1)
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bot.kill(signal))
run()
