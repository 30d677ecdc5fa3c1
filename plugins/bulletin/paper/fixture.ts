import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { addDays } from '../../calendar'
import { loadRegulation } from '../../policy'
import { formatPoints, scoreboard } from '../../score'
import type { Bulletin, BulletinDetail } from './types'

const { units } = parse(readFileSync('data/roster.example.yml', 'utf8')) as {
  units: { name: string; class: string }[]
}
const policy = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-31')
const [submission, ...adoptions] = policy.points

const TITLES = [
  '举办青年教师讲课比赛',
  '召开党史学习教育专题读书班暨理论学习中心组集体学习会',
  '“智能纺织材料”学术论坛在我校举办',
  '与地方企业签订产学研合作协议，共建实习实训基地',
  '学子在全国大学生机械创新设计大赛中获佳绩',
  '开展“我为师生办实事”实践活动',
  '组织毕业生就业双选会',
]

/** A number from 0, the same each time for the same two. */
function draw(seed: number, no: number): number {
  return (Math.imul(seed * 7919 + no * 104_729 + 12_345, 2_654_435_761) >>> 8) & 0xffff
}

/** Lines of a manuscript of a unit: for handing it in, and perhaps for an adoption. */
function report(unit: string, seed: number, no: number): BulletinDetail[] {
  const dice = draw(seed, no)
  const day = addDays('2021-05-01', dice % 31)
  const title = TITLES[dice % TITLES.length]!
  const receipt = `2021-${String(100 + ((seed * 9 + no) % 9000)).padStart(4, '0')}`
  const common = { unit, day, receipt, title, policy: '2021-05-21' }
  const count = 1 + (dice % 3)
  const line = (kind: 'submitted' | 'adopted', rule: typeof submission, what: string) => {
    const { value, clause } = rule as { value: number; clause: string }
    const reason = `${what} ${count}条×${formatPoints(value)}分`
    const entryId = `${kind}-${seed}-${no}`
    return { ...common, kind, reason, value: value * count, clause, entryId }
  }
  const adoption = adoptions[(dice >> 4) % adoptions.length]!
  const what = `${(adoption as { outlet?: string }).outlet}采用`
  return [
    line('submitted', submission!, '投稿'),
    ...(dice % 5 < 3 ? [line('adopted', adoption, what)] : []),
  ]
}

function tallyOf(details: BulletinDetail[]) {
  const parts = { submitted: 0, adopted: 0, endorsed: 0, other: 0 }
  const tally = { points: 0, parts, submitted: 0, adopted: 0 }
  for (const { kind, value, reason } of details) {
    tally.points += value
    tally.parts[kind] += value
    if (kind === 'submitted' || kind === 'adopted')
      tally[kind] += Number(/(\d+)条/.exec(reason)![1])
  }
  return tally
}

/** The same month where 50 yuan are paid for each adoption. */
export function withFees(bulletin: Bulletin): Bulletin {
  const details = bulletin.details
    .filter(({ kind }) => kind === 'adopted')
    .map((detail) => ({
      ...detail,
      officer: '张三',
      reason: `${detail.reason.split('采用')[0]}采用1条×50元＝50元`,
      value: 5000,
      clause: '九',
    }))
  const rows = bulletin.rows.map((row) => {
    return { ...row, fee: details.filter(({ unit }) => unit === row.unit).length * 5000 }
  })
  return { ...bulletin, rows, fees: { name: '稿酬', currency: '元', details } }
}

/** An invented month of the units of the sample roster: the first `active` have something. */
export function invent({ active = 32, most = 8 } = {}): Bulletin {
  const lines = units.slice(0, active).map(({ name }, index) => {
    const count = 1 + (draw(index, 0) % most)
    return Array.from({ length: count }, (_, no) => report(name, index, no)).flat()
  })
  const tallies = lines.map((own, index) => [units[index]!.name, tallyOf(own)] as const)
  const board = scoreboard(
    new Map(tallies),
    units.map(({ name }) => name),
  )
  const classes = new Map(units.map((unit) => [unit.name, unit.class]))
  const details = lines.flat().toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return {
    school: policy.school,
    office: policy.office.name,
    contact: policy.office.contact,
    phone: policy.office.phone,
    policyTitle: policy.title,
    period: { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' },
    day: '2021-06-01',
    objectionUntil: '2021-06-04',
    clause: '四（二）',
    rows: board.rows.map((row) => ({ ...row, class: classes.get(row.unit) })),
    idle: board.idle,
    details,
    adoptions: details
      .filter(({ kind }) => kind === 'adopted')
      .map(({ day, unit, receipt, title, reason, value }) => ({
        day,
        outlet: reason.split('采用')[0]!,
        unit,
        receipt: receipt!,
        title: title!,
        items: '',
        points: value,
      })),
  }
}
