import { createHash } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { formatMoment } from '../calendar'
import { hasCode, StorageError } from './error'

/** A predecessor that is just going away is waited for this long, in milliseconds. */
const PATIENCE = 3000
const PAUSE = 100

/**
 * Takes a folder for this process alone; the function given back lets go of it. The lock is a
 * listening socket: the system takes it away with the process, however that ends.
 */
export async function lock(folder: string, patience = PATIENCE): Promise<() => Promise<void>> {
  const address = addressOf(await realpath(folder))
  for (let left = patience; ; left -= PAUSE) {
    const server = await listen(address)
    if (server) return () => new Promise((resolve) => server.close(() => resolve()))
    const holder = await ask(address)
    if (left <= 0) {
      const who = holder ?? '未知进程'
      throw new StorageError(`数据目录 ${folder} 正由${who}使用，请先停止它`)
    }
    // A socket file outlives its process where sockets are files.
    if (!holder && address.endsWith('.sock')) await rm(address, { force: true })
    await setTimeout(PAUSE)
  }
}

function addressOf(folder: string): string {
  const name = `baosong-${createHash('sha1').update(folder).digest('hex')}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** Undefined when somebody has the address. */
function listen(address: string): Promise<Server | undefined> {
  const startedAt = formatMoment(new Date(), 'YYYY-MM-DD HH:mm')
  const holder = `进程 ${process.pid}（${startedAt} 启动）`
  const server = createServer((socket) => {
    // Whoever asked may be gone already.
    socket.on('error', () => socket.destroy())
    socket.end(holder)
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      hasCode(error, 'EADDRINUSE') ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => resolve(server.unref()))
  })
}

/** Who holds the address; undefined when nobody answers. */
async function ask(address: string): Promise<string | undefined> {
  const socket = connect(address)
  socket.setTimeout(1000, () => socket.destroy())
  // A refused connection means the holder is gone.
  return text(socket).catch(() => undefined)
}
