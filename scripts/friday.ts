import { Friday } from './e2e/friday'

/** A Friday with reminders and submissions and many power cuts; prints how it went. */
async function main() {
  const [kills = '200', submissions = '60', seed = '1'] = process.argv.slice(2)
  const friday = new Friday(Number(kills), Number(submissions), Number(seed))
  const { faults, ...outcome } = await friday.run()
  console.log(`断电 ${outcome.kills} 次，随机种子 ${seed}`)
  console.log(`报送 ${outcome.submissions} 份，台账里 ${outcome.kept} 份`)
  console.log(
    `推送 ${outcome.pushes} 条，送达 ${outcome.delivered} 条，报告编辑 ${outcome.reported} 条`,
  )
  console.log(`差错 ${faults.length} 处`)
  for (const fault of faults) console.log(`  ${fault}`)
  process.exitCode = faults.length || outcome.kept !== outcome.submissions ? 1 : 0
}

process.exitCode = 1
void main()
