import { resolve } from 'node:path'
import { toBuffer, WorkerPool } from '../workers'
import { pathsIn, type Volume } from './volumes'
import type { ZipEntry } from './worker'

/** Asked for once a week: what it takes is let go at once. */
const pool = new WorkerPool<ZipEntry[], Uint8Array>({
  file: resolve(__dirname, 'worker.ts'),
  idle: 0,
})

/** Makes the zip of a volume. */
export async function zip(volume: Volume): Promise<Buffer> {
  const paths = pathsIn(volume)
  const entries = volume.files.map(({ path, at }, index) => ({ name: paths[index], path, at }))
  return toBuffer(await pool.run(entries))
}
