import { parseArgs } from 'node:util'
import { Month } from './e2e/month/month'
import { replay } from './e2e/month/replay'
import { reportOf } from './e2e/month/report'
import { Semester } from './e2e/semester'
import { weeksOf } from './e2e/weeks'

const usage = `npm run semester -- [--seed 1] [--units 40]    一个月的报送、采用、更正和公示
npm run semester -- --reminders [--seed 1]     一个学期的提醒`

/** Weeks of a group of forty units in fast motion, with the real bot; prints how it went. */
async function main() {
  const { reminders, ...numbers } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      units: { type: 'string', default: '40' },
      reminders: { type: 'boolean' },
    },
  }).values
  const [seed, units] = [numbers.seed, numbers.units].map(Number)
  if (![seed, units].every((number) => Number.isInteger(number) && number > 0))
    throw new Error(usage)
  const isRight = await (reminders ? remind(seed) : score(seed, units))
  process.exitCode = isRight ? 0 : 1
}

async function score(seed: number, units: number): Promise<boolean> {
  const month = new Month(seed, units, '2021-05-31')
  await replay(month, { first: '2021-05-31', last: '2021-06-30' })
  console.log(`2021年6月，随机种子 ${seed}`)
  for (const line of reportOf(month, '2021-06')) console.log(line)
  return !month.tally.differences.length
}

async function remind(seed: number): Promise<boolean> {
  const id = '2020-2021-2'
  const { faults, ...tally } = await new Semester(weeksOf(id), seed).run()
  console.log(`${id} 学期，随机种子 ${seed}`)
  console.log(`教学周 ${tally.weeks}，其中整周放假 ${tally.weeksWithout}`)
  console.log(`收稿 ${tally.submissions} 份；重启 ${tally.restarts} 次，断线 ${tally.drops} 次`)
  console.log(
    `群里提醒 ${tally.reminders} 次，艾特 ${tally.called} 人次，私聊 ${tally.whispers} 人次`,
  )
  console.log(`差错 ${faults.length} 处`)
  for (const fault of faults) console.log(`  ${fault}`)
  return !faults.length
}

process.exitCode = 1
void main()
