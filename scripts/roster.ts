import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { formatMoment } from '../plugins/calendar'
import {
  loadRoster,
  parseRoster,
  Roster,
  type RosterData,
  RosterError,
  rewriteRoster,
} from '../plugins/roster'
import { diskFault, makeFolder, replaceDurably } from '../plugins/storage'
import { adviceFor } from './roster/advice'
import { differences } from './roster/differences'
import { merge } from './roster/merge'
import { nextSteps } from './roster/next-steps'
import { readWorkbook } from './roster/read-workbook'
import { writeWorkbook } from './roster/write-workbook'
import { sampleRosterOf } from './sample-roster.cjs'

/** The sample of the regulation in force, its own if it has one. */
const SAMPLE: string = sampleRosterOf(process.env.BAOSONG_POLICY!)

/** Units of the sample that are enough to show how a roster is filled in. */
const SHOWN = ['党政办公室', '教务处', '机电工程学院', '机电工程系', '图书馆']

const usage = `用法：
  npm run roster -- init                    由样例生成名册文件（已经有了就不动）
  npm run roster -- template [文件.xlsx]    生成填写名册的 Excel 模板
  npm run roster -- import 文件.xlsx        检查并导入；加 --yes 就不再询问
  npm run roster -- export [文件.xlsx]      把现在的名册导出成 Excel`

/** Something that cannot be done, in words for whoever asked. */
class Obstacle extends Error {}

/** The roster file of this school: never the sample. */
function rosterPath(): string {
  const given = process.env.BAOSONG_ROSTER
  return given && basename(given) !== basename(SAMPLE) ? given : 'data/roster.yml'
}

/** The sample's text, as the beginning of a school's own. */
function freshText(): string {
  return readFileSync(SAMPLE, 'utf8').replace(
    /^(?:#.+\n)+(?=#\n)/,
    '# 名册：认人、提醒、积分都以它为准。\n',
  )
}

async function write(path: string, text: string) {
  await makeFolder(resolve(dirname(path)))
  await replaceDurably(path, Buffer.from(text))
}

async function init(path: string): Promise<number> {
  if (existsSync(path)) {
    console.log(`已经有 ${path}，没有改动。${nextSteps(path, process.env)}`)
    return 0
  }
  await write(path, freshText())
  console.log(`已生成 ${path}，里面是样例，请换成本校的单位和人员：直接改这个文件，或者
  npm run roster -- template    生成 Excel 模板，填好后
  npm run roster -- import 名册模板.xlsx
${nextSteps(path, process.env)}`)
  return 0
}

async function writeSheet(path: string, data: RosterData): Promise<number> {
  if (existsSync(path)) throw new Obstacle(`已经有 ${path}，没有覆盖；请先移走它，或者换个文件名`)
  writeFileSync(path, await writeWorkbook(data))
  console.log(`已生成 ${path}`)
  return 0
}

function template(path = '名册模板.xlsx'): Promise<number> {
  const { units, editors } = loadRoster(SAMPLE)
  return writeSheet(path, { units: units.filter(({ name }) => SHOWN.includes(name)), editors })
}

function exportRoster(roster: string, path = '名册.xlsx'): Promise<number> {
  if (!existsSync(roster)) throw new Obstacle(`还没有 ${roster}，先运行 npm run roster -- init`)
  const data = loadRoster(roster)
  // Without substitutes whose time is over.
  return writeSheet(path, { units: new Roster(data).units, editors: data.editors })
}

async function importRoster(roster: string, path: string, isAgreed: boolean): Promise<number> {
  if (!existsSync(path)) throw new Obstacle(`没有文件 ${path}`)
  const sheet = await readWorkbook(readFileSync(path))
  if (Array.isArray(sheet)) {
    throw new Obstacle([`${path} 有${sheet.length}处要改，没有导入：`, ...sheet].join('\n'))
  }
  for (const remark of sheet.remarks) console.log(`没有当成单位或人：${remark}`)
  const isNew = !existsSync(roster)
  const before = isNew ? { units: [], editors: [] } : loadRoster(roster)
  const text = isNew ? freshText() : readFileSync(roster, 'utf8')
  const after = rewriteRoster(text, merge(before, sheet))
  const data = parseRoster(after, roster)
  const changes = differences(before, data)
  if (changes.length === 0) {
    console.log(`${path} 和 ${roster} 一致，没有要改的`)
    return 0
  }
  console.log(changes.join('\n'))
  const leaving = sheet.leaving.length
    ? [`还在名册里，不在任的请删去那一行再导入：${sheet.leaving.join('、')}`]
    : []
  const advice = [...leaving, ...adviceFor(data, loadRoster(SAMPLE))]
  for (const each of advice) console.log(`提醒：${each}`)
  if (!isAgreed && !(await agrees(roster, path))) return 1
  if (!isNew) console.log(`原来的名册另存为 ${keepCopy(roster)}`)
  await write(roster, after)
  console.log(`已写入 ${roster}：${data.units.length}个单位。${nextSteps(roster, process.env)}`)
  return 0
}

/** Keeps a roster beside itself, under a dated name. */
function keepCopy(roster: string): string {
  const end = extname(roster)
  const moment = formatMoment(new Date(), 'YYYY-MM-DD_HHmmss')
  const copy = `${roster.slice(0, roster.length - end.length)}-${moment}${end}`
  copyFileSync(roster, copy)
  return copy
}

async function agrees(roster: string, path: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log(`没有写入。核对无误后运行：npm run roster -- import ${path} --yes`)
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`写入 ${roster} 吗？（回“是”写入，其他不写）`)
  terminal.close()
  const isAgreed = /^(?:是|y|yes|好|确认)$/i.test(answer.trim())
  if (!isAgreed) console.log('没有写入')
  return isAgreed
}

/** Gives the exit code: 0 done, 1 not done, 2 wrong usage. */
async function main(words: string[]): Promise<number> {
  const isAgreed = words.includes('--yes')
  const [command, file, ...more] = words.filter((each) => each !== '--yes')
  const roster = rosterPath()
  const isOdd = more.length > 0 || file?.startsWith('-')
  if (command === 'init' && !file) return init(roster)
  if (command === 'template' && !isOdd) return template(file)
  if (command === 'export' && !isOdd) return exportRoster(roster, file)
  if (command === 'import' && file && !isOdd) return importRoster(roster, file, isAgreed)
  console.error(usage)
  return 2
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    const refused = diskFault(error)
    const isExpected = error instanceof Obstacle || error instanceof RosterError
    if (!refused && !isExpected) throw error
    console.error(refused ?? error.message.replaceAll('[roster] ', ''))
    process.exitCode = 1
  },
)
