import type { Context, Session } from 'koishi'
import { Pending } from '../../chat'
import { type Actor, Refusal } from '../../deed'
import {
  casualtiesNow,
  correctedFacts,
  countsHurt,
  type Fact,
  type FactsSaid,
  findIncident,
  isOfCall,
  missingFacts,
  note,
  nextText,
  notedText,
  openedText,
  questionText,
  readAnswer,
  readAside,
  readCorrected,
  saysHarm,
  settingOf,
} from '../../incident'
import type { Incident } from '../../ledger'
import { say } from '../../text'
import { type Reply, textOf } from './discreet'
import { isElsewhere } from './elsewhere'
import { isNews, isPlaced, placeAdded, told } from './facts-added'
import { inPrivate } from './open-questions'
import { readBare, takeNumber, timeFault } from './read'
import { readCorrection } from './correction-said'
import type { ReportersWords } from './reporters-words'
import { timeOf } from './time-said'
import { yesOrNo } from './yes-or-no'

/** How long a question about an emergency waits for its answer, in milliseconds. */
const PATIENCE = 60 * 60_000

/** 无人受伤, said while another emergency asks who is hurt. */
const nobody = /^(?:目前|现在|暂时)?(?:都|还)?(?:无|没)/

/** The facts of emergencies, as whoever reported them is asked for them, tells and corrects them. */
export class Facts {
  /** The emergency that each was asked of last. */
  private last = new Pending<number>(PATIENCE)

  constructor(
    private ctx: Context,
    private words: ReportersWords,
  ) {}

  /** A fact of an emergency was asked for. */
  asked(session: Session, no: number) {
    this.last.set(inPrivate(session), no)
  }

  /** `/突发 更正 时间 14:20` */
  async correct(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const found = findIncident(this.ctx, by, no)
    if (found instanceof Refusal) return found
    const { fact, value = '' } = readCorrection(rest) ?? {}
    const now = timeOf(session)
    const facts = fact && readAnswer(fact, value, now, found.setting)
    const fault = fact === 'time' && !facts ? timeFault([value]) : undefined
    if (!facts) return fault ?? new Refusal('incident.correct-what')
    const noted = await note(this.ctx, by, { no: found.incident.no, facts, now })
    return noted instanceof Refusal ? noted : openedText(this.ctx, noted, now)
  }

  /**
   * What the reporter says in answer to what was asked last, else of what it fits; when nothing is
   * asked, how many are hurt by now.
   * @param said nothing when it was only a picture
   */
  async answer(session: Session, by: Actor, said: string): Promise<Reply | undefined> {
    const now = timeOf(session)
    const { no, rest } = takeNumber(said)
    const own = this.ownOf(session, by).filter((each) => !no || each.no === no)
    const asking = own.filter((each) => missingFacts(this.ctx, each).length)
    const [first = own[0]] = asking
    const isNew = asking.length || isNews(rest) || (first && placeAdded(rest, first))
    if (!first || !isNew || isElsewhere(rest)) return undefined
    const isUnsure = !no && !this.last.get(inPrivate(session)) && asking.length > 1
    const fitting = asking.filter((each) => this.factsIn(rest, now, each))
    if (isUnsure && fitting.length > 1) return this.which(fitting, rest)
    const meant = fitting[0] ?? first
    const facts = this.factsIn(rest, now, meant)
    if (facts) return this.enter(session, by, meant, facts)
    return isOfCall(rest) ? undefined : this.again(session, by, first, rest)
  }

  private async enter(session: Session, by: Actor, meant: Incident, facts: FactsSaid) {
    const now = timeOf(session)
    const noted = await note(this.ctx, by, { no: meant.no, facts, now })
    if (noted instanceof Refusal) return noted
    const text = noted.asks ? notedText(noted) : openedText(this.ctx, noted, now)
    return [text, ...this.next(session, by, noted.asks ? meant : undefined)].join('\n')
  }

  /** What the reporter takes back and puts in its place: 不对，是三个. */
  async mend(session: Session, by: Actor, said: string): Promise<Reply | undefined> {
    const now = timeOf(session)
    const { no, rest } = takeNumber(said)
    const corrected = readCorrected(rest)
    const own = corrected ? this.ownOf(session, by).filter((each) => !no || each.no === no) : []
    for (const incident of own) {
      const facts = correctedFacts(incident, corrected!, now)
      if (facts) return this.enter(session, by, incident, facts)
    }
    return undefined
  }

  /** The emergency that whoever reported it tells more of, or takes something back of. */
  newsOf(session: Session, by: Actor, said: string): number | undefined {
    const corrected = readCorrected(said)
    const isFalse = readBare(said)?.kind === 'false-alarm'
    const own = this.ownOf(session, by).find((incident) => {
      const isMended = corrected && correctedFacts(incident, corrected, timeOf(session))
      return isMended || isFalse || (isNews(said) && !isElsewhere(said) && !isPlaced(said))
    })
    return own?.no
  }

  /** Words that nobody understood: to be passed on, and what comes next; nothing but to whoever reports. */
  async unheard(session: Session, by: Actor, said: string): Promise<Reply | undefined> {
    const [own] = this.ownOf(session, by)
    if (!own || !this.words.fit(by, own, said, true))
      return own && yesOrNo(said) ? say('incident.nothing-asked') : undefined
    const passed = await this.words.hear(session, by, own, takeNumber(said).rest, true)
    return `${textOf(passed)}\n${nextText(this.ctx, by, own, timeOf(session))}`
  }

  private async again(session: Session, by: Actor, own: Incident, said: string): Promise<Reply> {
    const [fact] = missingFacts(this.ctx, own)
    this.asked(session, own.no)
    const fault = fact === 'time' ? timeFault([said]) : undefined
    if (fault || !this.words.fit(by, own, said, false))
      return fault ?? say(`incident.ask.again-${fact}`)
    const passed = await this.words.hear(session, by, own, said, false)
    return `${textOf(passed)}\n${questionText(fact)}`
  }

  /** What is still asked of another emergency, when there is nothing more to ask of this one. */
  private next(session: Session, by: Actor, asking?: Incident): string[] {
    if (asking) this.asked(session, asking.no)
    const other = asking
      ? undefined
      : this.ownOf(session, by).find((each) => missingFacts(this.ctx, each).length > 0)
    if (!other) return []
    this.asked(session, other.no)
    const [fact] = missingFacts(this.ctx, other)
    return [say('incident.also-asked', [other.no, questionText(fact)])]
  }

  private which(fitting: Incident[], said: string): Refusal {
    const lines = fitting.map(({ no }) => say('incident.which-fact-line', [no, said]))
    return new Refusal('incident.which-fact', [lines.join('\n')])
  }

  private factsIn(said: string, now: Date, incident: Incident): FactsSaid | undefined {
    const setting = settingOf(this.ctx, incident)!
    const missing = missingFacts(this.ctx, incident)
    const [fact = 'casualties'] = missing as Fact[]
    const isUnknown = fact === 'time' && /^(?:不|忘|记不)/.test(said)
    if (isUnknown) return { at: new Date(incident.facts.at) }
    const place = placeAdded(said, incident)
    const known = incident.facts.casualties
    const isMore =
      !missing.includes('casualties') &&
      (countsHurt(said) || (saysHarm(said) && !nobody.test(said)))
    if (isMore) return { casualties: casualtiesNow(known, said) }
    const answer = readAnswer(fact, said, now, setting)
    const aside = readAside(said, now, setting, missing)
    if (!answer && !aside) return place ? { place } : undefined
    // What is told besides, parted from who is hurt, is not told twice.
    const { casualties } = { ...answer, ...aside }
    const { what } = aside && (aside.casualties || !answer?.casualties) ? aside : {}
    const hurt = casualties && casualtiesNow(incident.facts.casualties, casualties)
    const { what: _, ...others } = { ...aside, ...answer }
    return {
      ...others,
      ...(answer?.what ? { what: answer.what } : what && { what: told(incident, what) }),
      ...(hurt && { casualties: hurt }),
    }
  }

  /** The emergencies that somebody lately reported, the one that was asked about last first, then the latest. */
  private ownOf(session: Session, { person, account }: Actor): Incident[] {
    const last = this.last.get(inPrivate(session))
    const own = [...this.ctx.ledger.state.incidents.values()].filter(({ entry, closed }) => {
      const { by, at } = entry
      const isOwn = by.platform === account.platform && by.userId === account.userId && person
      return isOwn && !closed && Date.now() - Date.parse(at) < PATIENCE
    })
    return own.toSorted((a, b) => Number(b.no === last) - Number(a.no === last) || b.no - a.no)
  }
}
