import { resolve } from 'node:path'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import WordExtractor from 'word-extractor'
import { check } from '../../plugins/check'
import { type Manuscript, read, ReaderPool } from '../../plugins/manuscript'
import { loadCalendar } from '../../plugins/calendar'
import { loadRegulation } from '../../plugins/policy'
import { loadRoster, Roster } from '../../plugins/roster'

/** The day the generated manuscripts speak of. */
const today = '2021-05-21'

/** Checks a weekly manuscript under the regulation that ships, as `/校验` does. */
function checker(): (manuscript: Manuscript) => void {
  const policy = loadRegulation(resolve('data/policies/xpu-2021.yml')).at(today)
  const calendar = loadCalendar(resolve('data/calendar.yml'))
  const roster = new Roster(loadRoster(resolve('data/roster.example.yml')))
  const column = policy.columns.weekly!
  return (manuscript) => {
    const { problem } = manuscript
    // Refusing to read is quick, and no reading.
    if (problem) throw new Error(`[bench] 没有读出来：${problem.kind}`)
    check({ manuscript, column, policy, calendar, roster, today })
  }
}

/** The least a reader can do: unpack the one part that holds the text, and gather it. */
export function readFloor(bytes: Buffer): string {
  const part = 'word/document.xml'
  const { [part]: xml } = unzipSync(bytes, { filter: ({ name }) => name === part })
  const parser = new SaxesParser()
  let text = ''
  parser.on('text', (more) => (text += more))
  parser.write(Buffer.from(xml!).toString()).close()
  return text
}

export type Reader = (bytes: Buffer, name: string) => unknown

/** Ours and its peers, by name; `close` ends our worker threads. */
export function openReaders() {
  const judge = checker()
  const pool = new ReaderPool()
  const extractor = new WordExtractor()
  return {
    ours: async (bytes, name) => judge(await read(bytes, name)),
    pool: async (bytes, name) => judge(await pool.read(bytes, name)),
    floor: readFloor,
    mammoth: (buffer) => mammoth.extractRawText({ buffer }),
    extractor: async (bytes) => (await extractor.extract(bytes)).getBody(),
    close: () => pool.close(),
  } satisfies Record<string, Reader | (() => Promise<void>)>
}
