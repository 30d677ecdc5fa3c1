import { readFile } from 'node:fs/promises'
import { onTestFinished, vi } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import { type Desk, Refusal } from '../deed'
import { annotate, compose, read, revise } from '../manuscript'
import { SubmissionArchive } from './archive'
import { handIn } from './hand-in'
import type { Offered } from './handed'
import type { HandInOutcome } from './outcome'

/** Complete items of a weekly manuscript of 教务处. */
export const items = [
  '5月18日，教务处在金花校区行政楼第三会议室召开课程建设推进会，12个教研室汇报课程目标达成情况，进一步明确了下一步建设重点。',
  '5月20日，教务处在临潼校区教学楼A座召开青年教师座谈会，收集意见36条，为完善教师发展制度提供了依据。',
]

/** Such an item that does not say where. */
export const placeless =
  '5月20日，教务处发布新版教学质量报告，收集意见36条，为完善教学质量保障体系提供了依据。'

export const weeklyName = '教务处第十二周工作动态信息.docx'

const bytesOf = async (source: string | Uint8Array) =>
  typeof source === 'string' ? readFile(source) : source

/** Reads and writes Word files here and now, without workers. */
const manuscript: Pick<Desk['manuscript'], 'read' | 'compose' | 'annotate' | 'revise'> = {
  read: async (source, fileName) => read(await bytesOf(source), fileName),
  compose,
  annotate: async (source, _, notes) => {
    return { bytes: await annotate(await bytesOf(source), notes), isTranscript: false }
  },
  revise: async (source, _, edits) => {
    return { bytes: await revise(await bytesOf(source), edits), isTranscript: false }
  },
}

/** A desk at which manuscripts can be handed in, on the morning of 2021-05-21 if not told otherwise. */
export async function openIntake(policy = 'xpu-2021', time = '2021-05-21T09:00:00+08:00') {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) })
  onTestFinished(() => void vi.useRealTimers())
  const desk = await openDesk(policy)
  const courier = { reach: () => undefined }
  const archive = new SubmissionArchive(desk.ledger)
  return Object.assign(desk, { manuscript, archive, courier }) as unknown as Desk
}

/** A Word file of these lines. */
export function wordFile(title: string, lines: string[]): Promise<Buffer> {
  const paragraphs = lines.map((line, index) => `${index + 1}.${line}`)
  return compose({ title, paragraphs, pictures: [] })
}

/** A weekly manuscript of 教务处, handed in by 赵六 if nobody else does. */
export async function handInWeekly(
  desk: Desk,
  lines: string[],
  { by = actor(desk, '赵六'), ...more }: Partial<Offered> & { by?: ReturnType<typeof actor> } = {},
): Promise<HandInOutcome | Refusal> {
  const { weekly: column } = desk.policy.at().columns
  const unit = desk.roster.match('教务处')!
  const bytes = await wordFile('教务处第十二周工作动态信息', lines)
  return handIn(desk, by, { column, unit, fileName: weeklyName, bytes, ...more })
}

/** The outcome, which must be of this kind. */
export function outcomeOf<K extends HandInOutcome['kind']>(
  outcome: HandInOutcome | Refusal,
  kind: K,
): Extract<HandInOutcome, { kind: K }> {
  if (outcome instanceof Refusal || outcome.kind !== kind) {
    throw new Error(`not ${kind}: ${JSON.stringify(outcome)}`)
  }
  return outcome as Extract<HandInOutcome, { kind: K }>
}
