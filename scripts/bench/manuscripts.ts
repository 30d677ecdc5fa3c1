/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A JPEG up to its first scan: JFIF, then a frame of 1600 × 1200 in three colours. */
const HEADER = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000' +
    'ffc0001108' +
    '04b00640' +
    '03011100021100031100' +
    'ffda000c03010002000300003f00',
  'hex',
)

/** A photo as far as its header goes; the rest is noise, as it is to a zip. */
export function photo(size: number, seed: number): Uint8Array {
  const next = random(seed)
  const noise = Uint32Array.from({ length: size >> 2 }, () => (next() * 2 ** 32) & 0x7f7f7f7f)
  return Buffer.concat([HEADER, Buffer.from(noise.buffer)])
}

const PLACES = [
  '临潼校区D座315会议室',
  '金花校区行政楼第三会议室',
  '西安经开区',
  '学院图书馆报告厅',
]
const EVENTS = [
  '召开课程建设推进会，12个教研室逐一汇报课程目标达成情况',
  '组织36名学生到装备制造企业参观实习，听取3位工程师讲解生产流程',
  '举行实验室安全责任书签订仪式，54名导师逐一签字',
  '举办青年教师教学竞赛，18位教师分文理两组说课',
]
const MEANINGS = [
  '进一步明确了下一步建设重点',
  '帮助学生加深了对专业的认识',
  '为完善培养方案提供了参考',
  '压实了安全管理责任',
]

/** Items such as units write every week, each with its day in May 2021. */
export function passages(count: number, seed: number): string[] {
  const next = random(seed)
  const pick = (words: string[]) => words[Math.floor(next() * words.length)]!
  return Array.from({ length: count }, () => {
    const day = 10 + Math.floor(next() * 11)
    return `5月${day}日上午，机电工程学院在${pick(PLACES)}${pick(EVENTS)}，${pick(MEANINGS)}。`
  })
}
