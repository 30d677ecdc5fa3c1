import { createReadStream } from 'node:fs'

const LINE_BREAK = 10

/** A piece of a file and the byte it starts at. */
export interface Piece {
  bytes: Buffer
  start: number
}

/** Hands every line of a file to `take`; gives back what follows the last line break. */
export async function readLines(path: string, take: (line: Piece) => void): Promise<Piece> {
  let rest: Buffer = Buffer.alloc(0)
  let start = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk])
    let from = 0
    for (let end; (end = bytes.indexOf(LINE_BREAK, from)) >= 0; from = end + 1) {
      take({ bytes: bytes.subarray(from, end), start: start + from })
    }
    start += from
    rest = bytes.subarray(from)
  }
  return { bytes: rest, start }
}
