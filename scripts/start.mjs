// Runs the bot in a process of its own, starts it anew when it crashes, and ends it when told to.
import './node-version.mjs'
import './environment.cjs'
import { fork } from 'node:child_process'
import whenUnheard from './unheard.cjs'

/** Exit codes of the bot: Koishi asks to be started anew; `plugins/storage` says that it must not be. */
const RESTART = 51
const REFUSED = 52

/** Milliseconds the bot may take to end in order. */
const PATIENCE = 8000
const LONGEST_PAUSE = 60_000
/** Milliseconds for which a crash counts. */
const MEMORY = 600_000

let bot
let isReady = false
let isEnding = false
/** Times of the latest crashes. */
let crashes = []
/** When the first of them was. */
let crashedSince

function run() {
  const env = {
    ...process.env,
    BAOSONG_CRASHES: crashes.length,
    BAOSONG_CRASHED_SINCE: crashedSince,
    // The log says the same time as the chat does.
    TZ: 'Asia/Shanghai',
  }
  bot = fork('node_modules/koishi/lib/worker', {
    env,
    // Manuscripts come and go: a small nursery (MB) keeps memory low.
    execArgv: [
      '--max-semi-space-size=4',
      '-r',
      './scripts/supervised.cjs',
      '-r',
      './scripts/register.cjs',
      '-r',
      './scripts/koishi-file.cjs',
    ],
  })
  bot.on('message', ({ type }) => {
    isReady ||= type === 'start'
    if (type === 'unheard') end()
  })
  bot.on('exit', ended)
}

function ended(code, signal) {
  if (isEnding || code === 0) process.exit(code ?? 1)
  if (code === RESTART) return run()
  if (code === REFUSED || !isReady) process.exit(1)
  const pause = pauseAfterCrash()
  const how = signal
    ? `被系统终止（${signal}，多半是内存不够）`
    : `意外退出（${code}，原因见上面的日志）`
  console.error(`报送通${how}，十分钟里第${crashes.length}次，${pause / 1000}秒后重新启动`)
  setTimeout(run, pause)
}

function pauseAfterCrash() {
  const now = Date.now()
  crashes = [...crashes.filter((time) => time > now - MEMORY), now]
  if (crashes.length === 1) crashedSince = now
  return Math.min(1000 * 2 ** (crashes.length - 1), LONGEST_PAUSE)
}

/** Says nothing: nobody may be reading, and a full pipe would hold us up. */
function end() {
  if (isEnding) return
  isEnding = true
  if (!bot.connected) process.exit(0)
  bot.disconnect()
  setTimeout(() => bot.kill('SIGKILL'), PATIENCE)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end)

whenUnheard(end)

// npm passes SIGTERM on to a shell, which goes without telling us.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && end(), 1000).unref()
}

console.log('报送通正在启动……')
run()
