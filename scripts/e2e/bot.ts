import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Home, root } from './home'

/** Pushes follow each other at once: nobody watches for spam here. */
const hasty = ['gap: [0, 1]', 'settle: 1000', 'retry: 500']

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
export class BotProcess extends Home {
  readonly selfId = 10001
  readonly token = 'secret'
  /** Everything it logged. */
  log = ''
  private child?: ChildProcess
  /** Where in the log the latest start begins. */
  private launchedAt = 0
  /** Milliseconds it is ahead of the real time. */
  private shift: number

  constructor(private options: BotOptions = {}) {
    super()
    this.shift = (options.clock ?? Date.now()) - Date.now()
    for (const line of hasty) this.set('courier', line)
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/onebot`
  }

  get pid(): number {
    return this.child!.pid!
  }

  /** What the bot believes the time to be. */
  now = (): number => Date.now() + this.shift

  /** Chooses its port; resolves with the address. */
  async reserve(): Promise<string> {
    await this.choosePort()
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

  /** Moves its clock; resolves when it believes it, or has ended. */
  async setClock(clock: number): Promise<void> {
    this.shift = clock - Date.now()
    const { child } = this
    if (!child?.connected) return undefined
    return new Promise((resolve) => {
      const done = () => {
        child.off('message', hear).off('exit', done)
        resolve()
      }
      const hear = (message: { clock?: number }) => message.clock === clock && done()
      child.on('message', hear).on('exit', done)
      child.send({ clock })
    })
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
    this.removeHome()
  }

  /** The same at once, for a process that ends before it is done. */
  abandon(): void {
    this.child?.kill('SIGKILL')
    this.removeHome()
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

  protected override environment(): NodeJS.ProcessEnv {
    return {
      ...super.environment(),
      TZ: 'UTC',
      BAOSONG_ROSTER: 'data/roster.example.yml',
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
