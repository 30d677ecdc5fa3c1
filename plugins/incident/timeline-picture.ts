import { box, COLOURS, drawPage, type Element, page, text } from '../bulletin'
import { formatMoment } from '../calendar'
import type { Desk } from '../deed'
import { officeContact } from '../policy'
import { say } from './say'
import { factsText } from './facts-text'
import type { Timeline, TimelineRow } from './timeline'

/** How each state is shown: a disc of a colour, full when it is done. */
const looks: Record<TimelineRow['state'], { colour: string; isFull: boolean }> = {
  open: { colour: COLOURS.ink, isFull: false },
  waiting: { colour: COLOURS.other, isFull: false },
  said: { colour: COLOURS.other, isFull: true },
  late: { colour: COLOURS.red, isFull: true },
  done: { colour: COLOURS.other, isFull: true },
  'done-late': { colour: COLOURS.red, isFull: true },
}

/** The timeline as a PNG 1080 pixels wide. Rejects when it cannot be drawn. */
export function timelinePicture(desk: Pick<Desk, 'policy'>, timeline: Timeline): Promise<Buffer> {
  return drawPage(timelinePage(desk, timeline))
}

export function timelinePage(
  { policy }: Pick<Desk, 'policy'>,
  { incident, setting, rows, at }: Timeline,
): Element {
  const { school } = policy.at()
  const title = say('incident.picture.title', [incident.no])
  const marks = [incident.isDrill ? say('incident.picture.drill') : undefined]
  const foot = [
    say('incident.picture.made', [formatMoment(at, 'YYYY年M月D日HH:mm'), setting.clause]),
    officeContact(policy.at()),
  ]
  const facts = factsText(incident)
  return page(
    { school, title, marks, foot },
    text(
      { marginTop: 24, marginBottom: 12, fontSize: 40, lineHeight: 1.3, wordBreak: 'break-word' },
      facts,
    ),
    ...rows.map(line),
  )
}

function line({ title, state, lines }: TimelineRow): Element {
  const { colour, isFull } = looks[state]
  const isRed = colour === COLOURS.red
  const disc = {
    width: 32,
    height: 32,
    borderRadius: 16,
    marginTop: 10,
    marginRight: 24,
    flexShrink: 0,
  }
  return box(
    { padding: '20px 0', borderTop: `2px solid ${COLOURS.line}` },
    box({
      ...disc,
      ...(isFull
        ? { backgroundColor: colour }
        : { border: `4px solid ${colour}`, boxSizing: 'border-box' }),
    }),
    box(
      { flexDirection: 'column', flexGrow: 1, flexShrink: 1, ...(isRed && { color: COLOURS.red }) },
      text({ fontSize: 44, fontWeight: 700 }, say(`incident.state.${state}`, [title])),
      ...lines.map((each) =>
        text({ marginTop: 6, lineHeight: 1.3, wordBreak: 'break-word' }, each),
      ),
    ),
  )
}
