import { Semester } from './e2e/semester'
import { weeksOf } from './e2e/weeks'

/** A whole semester of reminders in fast motion, with the real bot; prints how it went. */
async function main() {
  const [id = '2020-2021-2', seed = '1'] = process.argv.slice(2)
  const { faults, ...tally } = await new Semester(weeksOf(id), Number(seed)).run()
  console.log(`${id} 学期，随机种子 ${seed}`)
  console.log(`教学周 ${tally.weeks}，其中整周放假 ${tally.weeksWithout}`)
  console.log(`收稿 ${tally.submissions} 份；重启 ${tally.restarts} 次，断线 ${tally.drops} 次`)
  console.log(
    `群里提醒 ${tally.reminders} 次，艾特 ${tally.called} 人次，私聊 ${tally.whispers} 人次`,
  )
  console.log(`差错 ${faults.length} 处`)
  for (const fault of faults) console.log(`  ${fault}`)
  process.exitCode = faults.length ? 1 : 0
}

process.exitCode = 1
void main()
