import { measureItems, measureManuscripts, rates, type Result } from './accuracy/measure'

const figure = (value: number) => value.toFixed(3)

function show(name: string, { cases, scores, wrong }: Result) {
  console.log(`\n${name}（${cases} 份）\n规则\t查准率\t查全率\tF1\t应报`)
  for (const [rule, score] of [...scores].toSorted()) {
    const { precision, recall, f1 } = rates(score)
    const expected = score.hits + score.missed
    console.log([rule, ...[precision, recall, f1].map(figure), expected].join('\t'))
  }
  for (const { id, rule, kind, text } of wrong) {
    console.log(`${kind === 'missed' ? '漏报' : '误报'} ${id} ${rule}：${text}`)
  }
}

/** Prints how often the checks are right on the labelled cases, and every case they get wrong. */
async function main() {
  for (const file of [
    'items.jsonl',
    'items-2.jsonl',
    'items-3.jsonl',
    'items-4.jsonl',
    'items-5.jsonl',
    'items-6.jsonl',
    'items-7.jsonl',
    'items-8.jsonl',
    'items-9.jsonl',
    'items-10.jsonl',
    'items-11.jsonl',
  ])
    show(file, measureItems(file))
  for (const file of ['manuscripts.jsonl', 'manuscripts-2.jsonl'])
    show(file, await measureManuscripts(file))
}

void main()
