import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Opinion } from '../plugins/check'
import { loadCalendar, today } from '../plugins/calendar'
import { loadRegulation } from '../plugins/policy'
import { loadRoster, Roster } from '../plugins/roster'
import { type Result, total } from './accuracy/counts'
import { type Example, formatWeights, learn } from './accuracy/learn'
import { measureItems, measureManuscripts } from './accuracy/measure'
import { ownExamples } from './accuracy/own'
import { itemsBeside, itemSets, manuscriptSets } from './accuracy/sets'
import { readEntries } from './ledger-entries'

const usage = `用法：npm run accuracy
npm run accuracy -- unseen　每套条目由没学过它的第二意见来判
npm run accuracy -- learn [数据文件夹]　重新学习第二意见`

const weightsFile = 'data/language/second-opinion.json'

const kinds = { refusedWrongly: '误退', advisedWrongly: '误提醒', missed: '漏' }

function show(name: string, { cases, good, rules, wrong }: Result) {
  console.log(`\n${name}（${cases} 份）\n规则\t退对\t误退\t提醒对\t误提醒\t漏`)
  for (const [rule, counts] of [...rules].toSorted()) {
    const { refused, refusedWrongly, advised, advisedWrongly, missed } = counts
    console.log([rule, refused, refusedWrongly, advised, advisedWrongly, missed].join('\t'))
  }
  console.log(`没有毛病的 ${good.all} 份：误退 ${good.refused} 份，说错了话 ${good.blamed} 份`)
  for (const { id, rule, kind, text } of wrong) console.log(`${kinds[kind]} ${id} ${rule}：${text}`)
}

/** Prints what the checks get right and wrong on the labelled cases, and every case they get wrong. */
async function showAll() {
  for (const file of itemSets) show(file, measureItems(file))
  for (const file of manuscriptSets) show(file, await measureManuscripts(file))
}

/** The same for items, by an opinion that has not seen the set. */
function showUnseen() {
  const results = itemSets.map((file) => measureItems(file, new Opinion(learn(itemsBeside(file)))))
  for (const [no, result] of results.entries()) show(itemSets[no], result)
  show('合计', { ...total(results), wrong: [] })
}

/** What the ledger of a data folder teaches. */
function examplesOf(data: string): Promise<Example[]> {
  const { at } = loadRegulation(`data/policies/${process.env.BAOSONG_POLICY || 'xpu-2021'}.yml`)
  return ownExamples(readEntries(data), {
    policy: at(today()),
    calendar: loadCalendar('data/calendar.yml'),
    roster: new Roster(loadRoster(process.env.BAOSONG_ROSTER!)),
    today: today(),
    pathOf: (sha256) => join(data, 'files', sha256.slice(0, 2), sha256),
  })
}

async function learnAgain(data?: string) {
  const began = performance.now()
  const own = data === undefined ? [] : await examplesOf(data)
  const labelled = itemsBeside()
  writeFileSync(weightsFile, formatWeights(learn([...labelled, ...own], own.length)))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const size = Math.round(statSync(weightsFile).size / 1024)
  console.log(`标注的 ${labelled.length} 条，自己的 ${own.length} 条，${seconds} 秒。`)
  console.log(`${weightsFile} ${size} KB，重启后生效。`)
}

async function main([command, data, ...rest]: string[]) {
  if (rest.length > 0) throw new Error(usage)
  if (command === undefined) return showAll()
  if (command === 'unseen' && data === undefined) return showUnseen()
  if (command === 'learn') return learnAgain(data)
  throw new Error(usage)
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 2
})
