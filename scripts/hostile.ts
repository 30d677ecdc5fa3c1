import { measureAnswers } from './hostile/answers'
import { hostile } from './hostile/files'
import { measureReading } from './hostile/reading'

/** How many hostile files, and how many senders of them, each with the next one at once. */
const FILES = 1000
const ATTACKERS = 4

/** Prints what hostile files cost the others. */
async function main() {
  const files = await hostile(FILES)
  console.log('用时为毫秒，中位 / 99% / 最大')
  for (const line of await measureReading(files, ATTACKERS)) console.log(line)
  for (const line of await measureAnswers(files, ATTACKERS)) console.log(line)
}

void main()
