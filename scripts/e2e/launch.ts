import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Home } from './home'

/** Milliseconds a start may take on a busy machine. */
const patience = 60_000

/** The bot as `npm start` starts it, with the process that watches over it, in a terminal of its own. */
export class Launch extends Home {
  /** Everything both processes said. */
  log = ''
  private parent!: ChildProcess

  constructor(private env: Record<string, string> = {}) {
    super()
  }

  /** @param flags of Node, for the process that watches */
  async start(...flags: string[]): Promise<void> {
    await this.choosePort()
    this.parent = spawn(process.execPath, [...flags, 'scripts/start.mjs'], {
      cwd: this.home,
      // What a terminal tells is told to the group.
      detached: true,
      env: { ...this.environment(), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.parent.stdout!, this.parent.stderr!])
      stream.setEncoding('utf8').on('data', (text) => (this.log += text))
  }

  /** Resolves when it has said this. */
  async said(pattern: RegExp): Promise<void> {
    if (await this.comes(() => pattern.test(this.log), patience)) return
    throw new Error(`没有说 ${pattern}：\n${this.log}`)
  }

  /** Whether something comes true in so many milliseconds. */
  async comes(isTrue: () => boolean, within: number): Promise<boolean> {
    const end = performance.now() + within
    while (!isTrue() && performance.now() < end) await sleep(50)
    return isTrue()
  }

  /** The exit code, once it has one. */
  async code(): Promise<number | null> {
    if (this.parent.exitCode === null && !this.parent.signalCode) await once(this.parent, 'close')
    return this.parent.exitCode
  }

  /** Nobody reads what it says any more. */
  closeOutput(): void {
    this.parent.stdout!.destroy()
    this.parent.stderr!.destroy()
  }

  /** Tells all its processes, as a terminal does. */
  tellAll(signal: NodeJS.Signals): void {
    process.kill(-this.parent.pid!, signal)
  }

  tellParent(signal: NodeJS.Signals): void {
    process.kill(this.parent.pid!, signal)
  }

  /** The processes that are alive. */
  alive(): number[] {
    return this.processes().map(([pid]) => pid)
  }

  /** The bot itself: it may have started others, to transpile. */
  worker(): number | undefined {
    return this.processes().find(([, , parent]) => parent === this.parent.pid)?.[0]
  }

  /** Ends whatever is left, and takes its data away. */
  remove(): void {
    for (const pid of this.alive()) process.kill(pid, 'SIGKILL')
    this.removeHome()
  }

  private processes(): number[][] {
    const list = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,ppid=,stat='], { encoding: 'utf8' })
    const living = list.split('\n').filter((line) => line && !/Z/.test(line))
    const rows = living.map((line) => line.trim().split(/\s+/, 3).map(Number))
    return rows.filter(([, group]) => group === this.parent.pid)
  }
}
