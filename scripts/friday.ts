import { Both } from './e2e/both'
import { Friday } from './e2e/friday'

/** A Friday with reminders and submissions and many power cuts on QQ; prints how it went. */
async function onQQ([kills = '200', submissions = '60', seed = '1']: string[]): Promise<void> {
  const friday = new Friday(Number(kills), Number(submissions), Number(seed))
  const { faults, ...outcome } = await friday.run()
  console.log(`断电 ${outcome.kills} 次，随机种子 ${seed}`)
  console.log(`报送 ${outcome.submissions} 份，台账里 ${outcome.kept} 份`)
  console.log(
    `推送 ${outcome.pushes} 条，送达 ${outcome.delivered} 条，报告编辑 ${outcome.reported} 条，合在一条里报告 ${outcome.merged} 条`,
  )
  conclude(faults, outcome)
}

/** The same on QQ and WeCom at once. */
async function onBoth([kills = '100', submissions = '40', seed = '1']: string[]): Promise<void> {
  const both = new Both(Number(seed))
  process.once('exit', () => both.bot.abandon())
  await both.start()
  const { faults, ...outcome } = await both.run(Number(kills), Number(submissions))
  await both.end()
  console.log(`断电 ${outcome.kills} 次，随机种子 ${seed}`)
  console.log(`两个平台报送 ${outcome.submissions} 份，台账里 ${outcome.kept} 份`)
  for (const [platform, count] of Object.entries(outcome.delivered))
    console.log(`${platform} 送达 ${count} 条，报告编辑 ${outcome.reported[platform] ?? 0} 条`)
  conclude(faults, outcome)
}

function conclude(faults: string[], { kept, submissions }: { kept: number; submissions: number }) {
  console.log(`差错 ${faults.length} 处`)
  for (const fault of faults) console.log(`  ${fault}`)
  process.exitCode = faults.length || kept !== submissions ? 1 : 0
}

process.exitCode = 1
const [first, ...rest] = process.argv.slice(2)
void (first === 'both' ? onBoth(rest) : onQQ(process.argv.slice(2)))
