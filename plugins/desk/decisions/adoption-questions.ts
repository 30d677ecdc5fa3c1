import type { Context, Session } from 'koishi'
import type { MergeRequest } from '../../adoption'
import { type Period, today } from '../../calendar'
import { endAtCommands, isNo, itemsAlone, Pending, Unanswered } from '../../chat'
import type { Refusal } from '../../deed'
import { readAdoption } from './read-adoption'
import { partsAlone } from './read-parts'

/** What was entered without a day, and the month it may be of. */
export interface Undated {
  numbers: number[]
  open: Period
}

export interface Request extends MergeRequest {
  isMerged: boolean
  /** The first word that says nothing of an adoption. */
  unclear?: string
}

const all = /^(?:全部|全都?|都|所有)(?:都?(?:发|采用|要|是))?了?[。！!]?$/

/** What the words after a question make of the request; nothing when they are no answer to it. */
type Reading = (request: Request, said: string, ctx: Context) => Request | undefined

const one: Reading = ({ manuscripts: [{ receipt }], ...request }, said) => {
  const items = itemsAlone(said)
  return items && { ...request, manuscripts: [{ receipt, items }] }
}

const every: Reading = (request, said) => {
  return all.test(said) ? { ...request, isAll: true } : undefined
}

const outlets: Reading = (request, said, { policy, roster }) => {
  const read = readAdoption(said, { ...policy.at(), roster }, today())
  if (read.unclear || read.manuscripts.length || !read.outlets.length) return undefined
  const traits = [...new Set([...(request.traits ?? []), ...read.traits])]
  return { ...request, outlets: read.outlets, traits, day: read.day ?? request.day }
}

/** Of units named before, what is said last holds. */
const parts: Reading = (request, said, { roster }) => {
  const own = partsAlone(said, roster)
  const isOwn = (unit: string) => own?.some((each) => each.unit === unit)
  const others = request.parts.filter(({ unit }) => !isOwn(unit))
  return own && { ...request, parts: [...others, ...own] }
}

const readings: Record<string, Reading> = {
  'adoption.outlet-expected': outlets,
  'adoption.outlet-expected-beside': outlets,
  'adoption.unknown-outlet': outlets,
  'adoption.unknown-outlet-or-trait': outlets,
  'adoption.merge.one-outlet': outlets,
  'adoption.which.one': (...asked) => every(...asked) ?? one(...asked),
  'adoption.which.several': every,
  'adoption.which.merged': every,
  'adoption.merge.parts-expected': parts,
  'adoption.merge.missing': parts,
  'adoption.merge.percent': parts,
  'adoption.shares.mixed': parts,
  'adoption.shares.manual': parts,
  'adoption.shares.pointless': parts,
  'adoption.shares.points-short': parts,
  'adoption.shares.points-over': parts,
  'adoption.shares.percent-short': parts,
  'adoption.shares.percent-over': parts,
}

/** What an editor was asked about an adoption in one conversation, and has not answered yet. */
export class AdoptionQuestions {
  private open = new Unanswered<{ request: Request; reason: string }>()
  /** What was entered for today, and may be of another day. */
  readonly undated = new Pending<Undated>()

  constructor(private ctx: Context) {
    endAtCommands(ctx, ['采用'], (session) => this.close(session))
    endAtCommands(ctx, [], (session) => void this.undated.take(session))
  }

  /** Waits for an answer where the refusal is a question; any other leaves what is open. */
  ask(session: Session, request: Request, { reason }: Refusal) {
    if (reason in readings) this.open.set(session, { request, reason })
  }

  close(session: Session) {
    this.open.take(session)
  }

  /** The request as the words complete it, `left` when they drop it; nothing when they are no answer. */
  answered(session: Session, said: string): Request | 'left' | undefined {
    const asked = this.open.get(session)
    if (!asked) return undefined
    return isNo(said) ? 'left' : readings[asked.reason](asked.request, said, this.ctx)
  }
}
