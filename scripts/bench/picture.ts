import { setTimeout as sleep } from 'node:timers/promises'
import { closePainter, drawBoard } from '../../plugins/bulletin/picture'
import { boardPages } from '../../plugins/bulletin/picture/board'
import { board } from '../../plugins/bulletin/picture/fixture'
import { Chromium, findChromium, toHtml } from './chromium'
import { median } from './stats'
import { atMost, format, ms, type Row, times } from './table'

const UNITS = 40
const ROUNDS = 20

/** Milliseconds between two pictures, so that nobody's clean-up takes the other's time. */
const PAUSE = 200

/** Rounds that come before, so that everything is compiled and memory is at its usual height. */
const WARM_UP = 10

/** One who draws the scoreboard. */
interface Artist {
  start(): Promise<void>
  draw(): Promise<unknown>
  /** MB it takes now. */
  memory(): number | Promise<number>
  close(): Promise<void>
}

interface Taken {
  /** Milliseconds, the start of worker or browser included. */
  first: number
  /** Milliseconds of each picture afterwards. */
  warm: number[]
  /** MB at most. */
  memory: number
}

const resident = () => process.memoryUsage.rss() / 1024 / 1024

/** Its worker is a thread of this process: its memory is what this process has more. */
function openOurs(): Artist {
  const before = resident()
  return {
    start: async () => {},
    draw: () => drawBoard(board(UNITS)),
    memory: () => resident() - before,
    close: closePainter,
  }
}

function openChromium(path: string): Artist {
  let chromium: Chromium
  return {
    start: async () => void (chromium = await Chromium.start(path)),
    draw: async () => {
      const pages = boardPages(board(UNITS))
      for (const page of pages) await chromium.draw(toHtml(page))
    },
    memory: () => chromium.memory(),
    close: () => chromium.close(),
  }
}

async function time(draw: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await draw()
  return performance.now() - start
}

/** Starts an artist, and takes its memory while it warms up and the others are not there. */
async function begin(artist: Artist): Promise<Taken> {
  const first = await time(() => artist.start().then(() => artist.draw()))
  let memory = 0
  for (let round = 0; round < WARM_UP; round++) {
    await artist.draw()
    memory = Math.max(memory, await artist.memory())
  }
  return { first, warm: [], memory }
}

const mb = (value: number) => `${value.toFixed(0)} MB`

function rows(ours: Taken, peer?: Taken): Row[] {
  const row = (figure: string, say: (value: number) => string, of: (taken: Taken) => number) => ({
    figure,
    ours: say(of(ours)),
    peer: peer ? say(of(peer)) : '—',
    ratio: peer ? times(of(ours) / of(peer)) : '—',
  })
  const warm = row('此后每次（中位数）', ms, (taken) => median(taken.warm))
  return [
    row('第一次（含启动）', ms, ({ first }) => first),
    { ...warm, requirement: '≤ 150 ms', verdict: atMost(median(ours.warm), 150) },
    row('此后最快一次', ms, (taken) => Math.min(...taken.warm)),
    row('画图所占的内存', mb, ({ memory }) => memory),
  ]
}

/** 积分榜 of 40 units as pictures, against screenshots of the same boxes in a headless Chromium. */
export async function benchPicture(): Promise<string> {
  const path = findChromium()
  const artists = [openOurs(), ...(path ? [openChromium(path)] : [])]
  const taken: Taken[] = []
  try {
    for (const artist of artists) taken.push(await begin(artist))
    for (let round = 0; round < ROUNDS; round++)
      for (const [index, { draw }] of artists.entries()) {
        await sleep(PAUSE)
        taken[index]!.warm.push(await time(draw))
      }
  } finally {
    for (const artist of artists.slice(0, taken.length)) await artist.close()
  }
  const peer = path ? '对照：无头 Chromium 给同样的版面截图' : '没有找到 Chromium，没有对照'
  const title = `积分榜图片（${UNITS} 个单位，2 张；${peer}；${ROUNDS} 次）`
  return format(title, rows(taken[0]!, taken[1]))
}
