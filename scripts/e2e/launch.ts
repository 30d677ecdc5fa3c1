import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
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
const shared = ['data', 'node_modules', 'plugins', 'scripts']
const own = ['koishi.yml', 'package.json']

/** Milliseconds a start may take on a busy machine. */
const patience = 60_000

/** The bot as `npm start` starts it, with the process that watches over it, in a terminal of its own. */
export class Launch {
  readonly home = mkdtempSync(join(tmpdir(), 'baosong-'))
  readonly data = join(this.home, 'run')
  /** Everything both processes said. */
  log = ''
  port = 0
  private parent!: ChildProcess

  constructor(private env: Record<string, string> = {}) {
    for (const name of shared) symlinkSync(join(root, name), join(this.home, name))
    for (const name of own) copyFileSync(join(root, name), join(this.home, name))
  }

  /** Adds a line to what koishi.yml says of a room. */
  set(room: string, line: string): void {
    const path = join(this.home, 'koishi.yml')
    const text = readFileSync(path, 'utf8')
    const entry = new RegExp(`^( *)\\./plugins/${room}:${room}:(?: \\{\\})?\\n`, 'm')
    writeFileSync(path, text.replace(entry, `$1./plugins/${room}:${room}:\n$1  ${line}\n`))
  }

  /** @param flags of Node, for the process that watches */
  async start(...flags: string[]): Promise<void> {
    this.port ||= await freePort()
    this.parent = spawn(process.execPath, [...flags, 'scripts/start.mjs'], {
      cwd: this.home,
      // What a terminal tells is told to the group.
      detached: true,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.port),
        BAOSONG_DATA: this.data,
        BAOSONG_BACKUP: join(this.home, 'backup'),
        ...this.env,
      },
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
    rmSync(this.home, { recursive: true })
  }

  private processes(): number[][] {
    const list = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,ppid=,stat='], { encoding: 'utf8' })
    const living = list.split('\n').filter((line) => line && !/Z/.test(line))
    const rows = living.map((line) => line.trim().split(/\s+/, 3).map(Number))
    return rows.filter(([, group]) => group === this.parent.pid)
  }
}
