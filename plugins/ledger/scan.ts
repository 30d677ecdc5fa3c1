import { closeSync, openSync, readSync } from 'node:fs'
import type { Batch } from './batch'
import { Scanner } from './scanner'

const LINE_BREAK = 10

/** Bytes read at once, at first. */
const CHUNK = 1 << 20

/** Reads the lines that start from byte `from` on and before `to`, where a line starts or the file ends. */
export function* scan(path: string, from: number, to: number): Generator<Batch> {
  const file = openSync(path, 'r')
  try {
    yield* batches(file, from, to)
  } finally {
    closeSync(file)
  }
}

function* batches(file: number, from: number, to: number): Generator<Batch> {
  let buffer = Buffer.allocUnsafe(CHUNK)
  let filled = 0
  let scanner = new Scanner(from)
  for (let got; (got = fill(file, buffer, filled, from, to)) > 0;) {
    filled += got
    const bytes = buffer.subarray(0, filled)
    let line = 0
    for (let end; (end = bytes.indexOf(LINE_BREAK, line)) >= 0; line = end + 1) {
      if (scanner.isFull) {
        yield scanner.finish()
        scanner = new Scanner(from + line)
      }
      scanner.take(bytes.subarray(line, end), from + line)
    }
    bytes.copyWithin(0, line)
    filled -= line
    from += line
    if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled)
  }
  yield scanner.finish({ bytes: Buffer.from(buffer.subarray(0, filled)), start: from })
}

/** Reads on behind what is `filled` of a buffer that holds the file from byte `from` on. */
function fill(file: number, buffer: Buffer, filled: number, from: number, to: number): number {
  const start = from + filled
  return readSync(file, buffer, filled, Math.min(buffer.length - filled, to - start), start)
}
