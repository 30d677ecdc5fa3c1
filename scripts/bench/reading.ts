import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { passages, photo } from './manuscripts'
import { openReaders, type Reader } from './readers'
import { median } from './stats'
import { atLeast, atMost, format, ms, type Row, times } from './table'
import { write } from './word'

const NAME = '机电工程学院第十二周工作动态信息'
const FIXTURES = 'plugins/manuscript/fixtures'

interface Sample {
  label: string
  /** As many again, over three, come first, so that everything is compiled. */
  rounds: number
  name: string
  bytes: Buffer
}

function photos(count: number, size: number): Uint8Array[] {
  return Array.from({ length: count }, (_, seed) => photo(size, seed))
}

function docx(label: string, rounds: number, count: number, photos: Uint8Array[]): Sample {
  return { label, rounds, name: `${NAME}.docx`, bytes: write(NAME, passages(count, count), photos) }
}

/** First a usual manuscript; then one with many pictures, and one near the reader's limit of 100,000 characters. */
function docxSamples(): Sample[] {
  return [
    docx('常见稿（8 段，图片 1.4 MB）', 200, 5, photos(1, 1.4e6)),
    docx('配图多（60 段，图片 17 MB）', 40, 47, photos(6, 2.8e6)),
    docx('很长（约 9.8 万字）', 7, 1450, []),
  ]
}

function docSamples(): Sample[] {
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.doc'))
  return files.map((file) => ({
    label: file,
    rounds: 100,
    name: `${NAME}.doc`,
    bytes: readFileSync(join(FIXTURES, file)),
  }))
}

/** Milliseconds of each reader, the median of rounds in which they take turns to be first. */
async function measure<K extends string>(
  { bytes, name, rounds }: Sample,
  readers: Record<K, Reader>,
): Promise<Record<K, number>> {
  const entries = Object.entries(readers) as [K, Reader][]
  const taken = new Map<K, number[]>(entries.map(([key]) => [key, []]))
  const warmUp = Math.ceil(rounds / 3)
  for (let round = 0; round < warmUp + rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const [key, reader] = entries[(round + turn) % entries.length]!
      const start = performance.now()
      await reader(bytes, name)
      if (round >= warmUp) taken.get(key)!.push(performance.now() - start)
    }
  }
  return Object.fromEntries([...taken].map(([key, all]) => [key, median(all)])) as Record<K, number>
}

type Took = Record<'ours' | 'pool' | 'floor' | 'mammoth', number>

function docxRows({ label }: Sample, { ours, pool, floor, mammoth }: Took): Row[] {
  const row = (figure: string, own: number, peer: number): Row => ({
    figure: `${label}：${figure}`,
    ours: ms(own),
    peer: ms(peer),
    ratio: times(own / peer),
  })
  return [
    row('读取并校验 / 只取文字（fflate+saxes）', ours, floor),
    {
      ...row('读取并校验 / mammoth 只取文字', ours, mammoth),
      ratio: `快 ${times(mammoth / ours)}`,
    },
    row('经工作线程 / 在进程内', pool, ours),
  ]
}

/** What is required holds for a usual manuscript; other sizes are shown beside it. */
function usualRows(sample: Sample, took: Took): Row[] {
  const { ours, floor, mammoth } = took
  const [toFloor, toMammoth, toPool] = docxRows(sample, took) as [Row, Row, Row]
  return [
    { ...toFloor, requirement: '≤ 2 倍 + 2 ms', verdict: atMost(ours, 2 * floor + 2) },
    { ...toMammoth, requirement: '快 5 倍以上', verdict: atLeast(mammoth / ours, 5) },
    toPool,
  ]
}

/** Reading and checking, against those who only read. */
export async function benchReading(): Promise<string> {
  const { close, ...readers } = openReaders()
  const { ours, pool, floor, mammoth, extractor } = readers
  const rows: Row[] = []
  try {
    for (const [index, sample] of docxSamples().entries()) {
      const took = await measure(sample, { ours, pool, floor, mammoth })
      rows.push(...(index ? docxRows : usualRows)(sample, took))
    }
    for (const sample of docSamples()) {
      const took = await measure(sample, { ours, extractor })
      rows.push({
        figure: `${sample.label}：读取并校验 / word-extractor 只取文字`,
        ours: ms(took.ours),
        peer: ms(took.extractor),
        ratio: times(took.ours / took.extractor),
      })
    }
  } finally {
    await close()
  }
  return format('一、读稿和校验（各家逐轮交替，取中位数）', rows)
}
