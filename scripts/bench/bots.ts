import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Each as it is started in earnest, by its own launcher. */
const LAUNCHERS = {
  ours: ['scripts/start.mjs'],
  bare: ['node_modules/koishi/bin.js', 'start', 'scripts/bench/bare/koishi.yml'],
}

export type Contender = keyof typeof LAUNCHERS

/** Milliseconds a start or an end may take. */
const PATIENCE = 60_000

const running = new Set<Bot>()
process.on('exit', () => running.forEach((bot) => bot.drop()))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** Data go where the bot writes in earnest: a temporary folder may be in memory, where fsync is free. */
function dataFolder(): string {
  mkdirSync('data/run', { recursive: true })
  return mkdtempSync(resolve('data/run/bench-'))
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** A bot in processes of its own: launcher, worker, and what these start. */
export class Bot {
  readonly selfId = 10001
  readonly token = 'bench'
  /** Everything it said. */
  log = ''
  private data = ''
  private child!: ChildProcess
  private port = 0

  constructor(private contender: Contender) {}

  get url(): string {
    return `ws://127.0.0.1:${this.port}/onebot`
  }

  /** Starts it; resolves when its port is open. */
  async start(): Promise<void> {
    this.port = await freePort()
    this.data = dataFolder()
    running.add(this)
    // A process group of its own, since Koishi's launcher does not pass signals on.
    this.child = spawn(process.execPath, LAUNCHERS[this.contender], {
      detached: true,
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', (text) => (this.log += text))
    const deadline = performance.now() + PATIENCE
    while (!(await isOpen(this.port))) {
      if (this.child.exitCode !== null || performance.now() > deadline)
        throw new Error(`[bench] ${this.contender} 没有启动：\n${this.log}`)
      await sleep(2)
    }
  }

  /** Resident memory of all its processes, in MB. */
  memory(): number {
    const list = execFileSync('ps', ['-A', '-o', 'pgid=,rss='], { encoding: 'utf8' })
    const rows = list.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
    const own = rows.filter(([group]) => group === this.child.pid)
    return own.reduce((sum, [, kilobytes]) => sum + kilobytes!, 0) / 1024
  }

  /** Ends it in order and takes its data away. */
  async remove(): Promise<void> {
    if (!running.has(this)) return
    const closed = once(this.child, 'close', { signal: AbortSignal.timeout(PATIENCE) })
    this.kill('SIGTERM')
    await closed
    this.drop()
  }

  /** Ends it at once, if it still runs, and takes its data away. */
  drop(): void {
    running.delete(this)
    this.kill('SIGKILL')
    rmSync(this.data, { recursive: true, force: true })
  }

  private kill(signal: 'SIGTERM' | 'SIGKILL'): void {
    try {
      process.kill(-this.child.pid!, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(this.port),
      BAOSONG_DATA: this.data,
      BAOSONG_POLICY: 'xpu-2021',
      BAOSONG_ROSTER: 'data/roster.example.yml',
      BAOSONG_GROUPS: '',
      ONEBOT_SELF_ID: String(this.selfId),
      ONEBOT_TOKEN: this.token,
    }
  }
}
