import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../peers/port'

const root = resolve(__dirname, '../..')

/** Shared with the repository; Koishi rewrites the rest at every start, so each bot has its own. */
const shared = ['data', 'node_modules', 'plugins']
const own = ['koishi.yml', 'package.json']

/** Pushes follow each other at once: nobody watches for spam here. */
const hasty = [
  './plugins/courier:courier: {}',
  './plugins/courier:courier: { gap: [0, 1], settle: 1000, retry: 500 }',
]

/** Milliseconds a start may take. */
const patience = 60_000

/** A line of the ledger. */
export interface Entry {
  id: string
  type: string
  source: { messageId: string }
  payload: Record<string, any>
}

export interface BotOptions {
  /** What the bot believes the time to be at first, in milliseconds. */
  clock?: number
  env?: Record<string, string>
}

/** The real bot, in a process of its own with its own data and clock. */
export class BotProcess {
  readonly selfId = 10001
  readonly token = 'secret'
  readonly home = mkdtempSync(join(tmpdir(), 'baosong-'))
  readonly data = join(this.home, 'run')
  /** Everything it logged. */
  log = ''
  private child?: ChildProcess
  private port = 0
  /** Where in the log the latest start begins. */
  private launchedAt = 0
  /** Milliseconds it is ahead of the real time. */
  private shift: number

  constructor(private options: BotOptions = {}) {
    this.shift = (options.clock ?? Date.now()) - Date.now()
    for (const name of shared) symlinkSync(join(root, name), join(this.home, name))
    for (const name of own) copyFileSync(join(root, name), join(this.home, name))
    const settings = join(this.home, 'koishi.yml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(hasty[0], hasty[1]))
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/onebot`
  }

  /** What the bot believes the time to be. */
  now = (): number => Date.now() + this.shift

  /** Chooses its port; resolves with the address. */
  async reserve(): Promise<string> {
    this.port ||= await freePort()
    return this.url
  }

  /** Starts it; resolves when it can serve. */
  async start(): Promise<void> {
    await this.reserve()
    this.launch()
    await this.ready()
  }

  /** Resolves when what was launched can serve. */
  async ready(): Promise<void> {
    await this.logged(/可以报送了/)
  }

  /** Starts it again on the same port, without waiting for it. */
  launch(): void {
    const registers = [join(__dirname, 'clock.cjs'), join(__dirname, '../register.cjs')]
    this.child = fork(join(root, 'node_modules/koishi/lib/worker'), {
      cwd: this.home,
      execArgv: registers.flatMap((name) => ['-r', name]),
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.launchedAt = this.log.length
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', (text) => (this.log += text))
  }

  /** Moves its clock. */
  setClock(clock: number): void {
    this.shift = clock - Date.now()
    this.child?.send({ clock })
  }

  /** Ends it at once, as a power cut does (`SIGKILL`), or in order (`SIGTERM`). */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode) return
    child.kill(signal)
    await once(child, 'exit')
  }

  /** Ends it and takes its data away. */
  async remove(): Promise<void> {
    await this.end()
    rmSync(this.home, { recursive: true })
  }

  /** Its log without what is as it should be. */
  warnings(): string[] {
    return this.log.split('\n').filter((line) => line && !line.includes('[I]'))
  }

  /** What it logged as gone wrong. */
  errors(): string[] {
    return this.warnings().filter((line) => line.includes('[E]'))
  }

  /** Entries of its ledger. */
  entries(): Entry[] {
    const text = readFileSync(join(this.data, 'ledger.jsonl'), 'utf8')
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      TZ: 'UTC',
      PORT: String(this.port),
      BAOSONG_DATA: this.data,
      BAOSONG_ROSTER: 'data/roster.example.yml',
      BAOSONG_BACKUP: join(this.home, 'backup'),
      BAOSONG_E2E_CLOCK: String(this.now()),
      ONEBOT_SELF_ID: String(this.selfId),
      ONEBOT_TOKEN: this.token,
      ...this.options.env,
    }
  }

  private async logged(pattern: RegExp): Promise<void> {
    const end = performance.now() + patience
    const said = () => this.log.slice(this.launchedAt)
    while (!pattern.test(said())) {
      const { exitCode, signalCode } = this.child!
      const isOver = exitCode !== null || signalCode !== null || performance.now() > end
      if (isOver) throw new Error(`机器人没有起来（${exitCode ?? signalCode}）：\n${said()}`)
      await sleep(20)
    }
  }
}
