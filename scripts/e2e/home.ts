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
import { freePort } from '../peers/port'

export const root = resolve(__dirname, '../..')

/** Shared with the repository; Koishi rewrites the rest at every start, so each bot has its own. */
const shared = ['data', 'node_modules', 'plugins', 'scripts']
const own = ['koishi.yml', 'package.json']

/** A temporary folder a bot runs in, with its own data, settings and port. */
export class Home {
  readonly home = mkdtempSync(join(tmpdir(), 'baosong-'))
  readonly data = join(this.home, 'run')
  port = 0

  constructor() {
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

  /** Chooses its port, once. */
  protected async choosePort(): Promise<void> {
    this.port ||= await freePort()
  }

  protected environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(this.port),
      BAOSONG_DATA: this.data,
      BAOSONG_BACKUP: join(this.home, 'backup'),
    }
  }

  protected removeHome(): void {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 })
  }
}
