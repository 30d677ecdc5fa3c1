import { Bot, type Contender } from './bots'
import { median, percentile } from './stats'
import { atLeast, format, ms, type Row } from './table'
import { Talk } from './talk'

/** How many officers speak at the same time. */
const LINES = [1, 8, 32]

/** Commands a contender answers at each number of lines, in rounds between which they take turns. */
const COMMANDS = 1000
const ROUNDS = 8
const WARM_UP = 400

const SUBMISSIONS = 100

/** Submissions before measuring. */
const FIRST = 20

interface Pace {
  took: number[]
  elapsed: number
}

const rate = ({ took, elapsed }: Pace) => (took.length / elapsed) * 1000

const describe = (pace: Pace) =>
  `${rate(pace).toFixed(0)} 条/秒 p50 ${ms(percentile(pace.took, 0.5))} p99 ${ms(percentile(pace.took, 0.99))}`

const nothing = (): Pace => ({ took: [], elapsed: 0 })

function add(sum: Pace, { took, elapsed }: Pace): void {
  sum.took.push(...took)
  sum.elapsed += elapsed
}

type Talks = Record<Contender, Talk>

/** Both answer the same command in turns. */
async function commands(talks: Talks, lines: number): Promise<Row> {
  const paces = { ours: nothing(), bare: nothing() }
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const turn = { ours: nothing(), bare: nothing() }
    for (const contender of ['ours', 'bare'] as const) {
      const talk = talks[contender]
      turn[contender] = await talk.repeat(COMMANDS / ROUNDS, lines, talk.score)
      add(paces[contender], turn[contender])
    }
    ratios.push(rate(turn.ours) / rate(turn.bare))
  }
  // Of the rounds the middle one: what else the machine does disturbs some of them.
  const ratio = median(ratios)
  return {
    figure: `/积分 本月，${lines} 人同时`,
    ours: describe(paces.ours),
    peer: describe(paces.bare),
    ratio: `${Math.round(ratio * 100)}%`,
    requirement: '≥ 50%',
    verdict: atLeast(ratio, 0.5),
  }
}

/** Only ours takes files; bare Koishi has nothing like it. */
async function submissions({ ours }: Talks, lines: number): Promise<Row> {
  ours.prepare(SUBMISSIONS)
  const pace = await ours.repeat(SUBMISSIONS, lines, ours.report)
  return { figure: `/报送，${lines} 人同时`, ours: describe(pace), peer: '—', ratio: '—' }
}

/** From the event over the real WebSocket to the reply over it, against bare Koishi. */
export async function benchChat(): Promise<string> {
  const bots = { ours: new Bot('ours'), bare: new Bot('bare') }
  const talks = { ours: new Talk(bots.ours), bare: new Talk(bots.bare) }
  const rows: Row[] = []
  try {
    for (const contender of ['ours', 'bare'] as const) {
      await bots[contender].start()
      await talks[contender].open()
    }
    talks.ours.prepare(FIRST)
    await talks.ours.repeat(FIRST, 2, talks.ours.report)
    for (const lines of [1, 8]) rows.push(await submissions(talks, lines))
    for (const talk of Object.values(talks)) await talk.repeat(WARM_UP, 8, talk.score)
    for (const lines of LINES) rows.push(await commands(talks, lines))
  } finally {
    for (const talk of Object.values(talks)) talk.close()
    await Promise.all(Object.values(bots).map((bot) => bot.remove()))
  }
  return format('二、群里一问一答（对照：答一句固定话的 Koishi 指令）', rows) + NOTE
}

const NOTE = `
  /报送 一次包括：引用的文件（1.4 MB）到取件地址下载、存盘落实、工作线程读取、校验、记台账并落实、回复。
  /积分 一次包括：认人、查权限、按台账算榜、回复；此前已收稿 ${2 * SUBMISSIONS + FIRST} 份。`
