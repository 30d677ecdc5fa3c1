import { today } from '../../calendar'
import { type Desk, Refusal, refusalText } from '../../deed'
import type { EntryOf } from '../../ledger'
import { say } from '../say'
import { announce, editorsOf } from './announce'
import { drawUp } from './papers'
import type { Planned } from './plan'
import { post } from './post'
import { type Origin, settle } from './publish'
import { affairsOf, resultsOf } from './results'
import { affairLines, fullText, resultLines } from './results-text'
import { asAsked, scopeOf } from './scope'
import { isOpen, whenText } from './upcoming'

/** How far back is looked for what was not sent before the bot ended, in milliseconds. */
const LOOKBACK = 24 * 3600_000

/**
 * A step of a publication, at the regulation's moment, unless an editor held it back. Gives
 * why there are no pictures, when they could not be drawn.
 * @param draw makes the files, which takes seconds
 */
export async function takeStep(desk: Desk, planned: Planned, draw = drawUp): Promise<unknown> {
  if (!isOpen(desk, planned.period)) return undefined
  if (planned.step === 'draft') return sendDraft(desk, planned, draw)
  // With `waitForYes` only an editor's yes publishes.
  return planned.bulletin.waitForYes ? undefined : publishByItself(desk, planned, draw)
}

async function sendDraft(desk: Desk, planned: Planned, draw: typeof drawUp) {
  const { key, period, bulletin, posts } = planned
  const day = today()
  const next = posts.find((at) => at > new Date()) ?? posts.at(-1)!
  const scope = scopeOf(desk.policy.at(day), period, day)
  const { pictures, workbook, failure } = await draw(desk, scope, day, 'draft')
  const about = {
    period: period.label,
    asked: asAsked(period),
    when: whenText(next, bulletin.post.at),
  }
  const kind = bulletin.waitForYes ? 'wait' : 'auto'
  const head = say(`bulletin.publication.draft-${kind}`, about)
  const how = say(`bulletin.publication.draft-${kind}-how`, about)
  const lines = [...affairLines(affairsOf(desk, period)), how]
  const results = resultsOf(desk, scope, day)
  const text = [head, ...resultLines(results), ...lines].join('\n')
  const fallback = [head, fullText(results), ...lines].join('\n')
  await post(desk, editorsOf(desk), { key, text, fallback, pictures, files: [workbook] })
  return failure
}

async function publishByItself(desk: Desk, { key, period }: Planned, draw: typeof drawUp) {
  const scope = scopeOf(desk.policy.at(), period, today())
  const settled = await settle(desk, scope, originOfJob(desk, key), draw)
  if (settled instanceof Refusal) throw new Error(refusalText(settled))
  await announce(desk, settled.entry)
  return settled.failure
}

/** What nobody said: the bot itself, by its calendar. */
function originOfJob({ policy }: Desk, key: string): Origin {
  return {
    id: key,
    by: { name: say('bulletin.publication.bot'), platform: 'jobs', userId: '' },
    unit: '',
    source: { platform: 'jobs', channelId: '', messageId: key },
    policy: policy.at().id,
  }
}

/** Sends again what was published lately and still holds; what was sent before is not. */
export async function announceRecent(desk: Desk): Promise<void> {
  const since = Date.now() - LOOKBACK
  const { entries, state } = desk.ledger
  const first = entries.findLastIndex(({ at }) => Date.parse(at) < since) + 1
  const published = entries
    .slice(first)
    .filter((entry): entry is EntryOf<'published'> => entry.type === 'published')
    .filter(({ id }) => !state.reversed.has(id))
  for (const entry of published) await announce(desk, entry)
}
