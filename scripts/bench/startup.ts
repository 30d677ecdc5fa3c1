import { setTimeout as sleep } from 'node:timers/promises'
import { Bot, type Contender } from './bots'
import { median } from './stats'
import { atMost, format, ms, type Row, times } from './table'
import { Talk } from './talk'

const ROUNDS = 5

/** Submissions (commands, for bare Koishi) after which memory is looked at again. */
const LOAD = 200

/** Milliseconds to let a bot come to rest before its memory is looked at. */
const REST = 1000

/** One start and, if asked, what it takes after some work. */
async function observe(contender: Contender, isLoaded: boolean) {
  const bot = new Bot(contender)
  const talk = new Talk(bot)
  const start = performance.now()
  try {
    await bot.start()
    await talk.open()
    const started = performance.now() - start
    await sleep(REST)
    const fresh = bot.memory()
    if (isLoaded) {
      if (contender === 'ours') talk.prepare(LOAD)
      await talk.repeat(LOAD, 4, contender === 'ours' ? talk.report : talk.score)
      await sleep(REST)
    }
    return { started, fresh, loaded: isLoaded ? bot.memory() : 0 }
  } finally {
    talk.close()
    await bot.remove()
  }
}

const mb = (value: number) => `${value.toFixed(0)} MB`

function memoryRow(figure: string, ours: number, bare: number): Row {
  return {
    figure,
    ours: mb(ours),
    peer: mb(bare),
    ratio: `多 ${mb(ours - bare)}`,
    requirement: '≤ 对照 + 60 MB',
    verdict: atMost(ours - bare, 60),
  }
}

/** Start-up and memory, against Koishi with the same base plugins. */
export async function benchStartup(): Promise<string> {
  const seen = { ours: [], bare: [] } as Record<Contender, Awaited<ReturnType<typeof observe>>[]>
  for (let round = 1; round <= ROUNDS; round++)
    for (const contender of ['ours', 'bare'] as const)
      seen[contender].push(await observe(contender, round === ROUNDS))
  const figures = ({ ours, bare }: typeof seen, key: 'started' | 'fresh') =>
    [ours, bare].map((all) => median(all.map((one) => one[key]))) as [number, number]
  const [ours, bare] = figures(seen, 'started')
  return format(`三、启动和内存（对照：同样基础插件的 Koishi；启动 ${ROUNDS} 次取中位数）`, [
    {
      figure: '从启动到答复第一条指令',
      ours: ms(ours),
      peer: ms(bare),
      ratio: times(ours / bare),
      requirement: '≤ 1.5 倍',
      verdict: atMost(ours / bare, 1.5),
    },
    memoryRow('启动后的内存（全部进程）', ...figures(seen, 'fresh')),
    memoryRow(
      `收稿 ${LOAD} 份后的内存（对照答 ${LOAD} 条指令）`,
      seen.ours.at(-1)!.loaded,
      seen.bare.at(-1)!.loaded,
    ),
  ])
}
