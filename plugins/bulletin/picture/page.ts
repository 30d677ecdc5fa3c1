import { box, type Element, fitted, text } from './element'
import { COLOURS, INNER, MARGIN, SMALL, WIDTH } from './look'

interface Frame {
  school: string
  title: string
  marks: (string | undefined)[]
  foot: string[]
}

/** Every picture: whose it is and what it shows on top, a red rule, `content`, and what to know of it. */
export function page(
  { school, title, marks, foot }: Frame,
  ...content: (Element | false)[]
): Element {
  return box(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: WIDTH,
      padding: `${MARGIN}px`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Noto Sans SC',
      fontSize: SMALL,
      lineHeight: 1.15,
      wordBreak: 'keep-all',
    },
    box(
      { justifyContent: 'space-between', alignItems: 'center' },
      text({ fontSize: 38, fontWeight: 700, color: COLOURS.red, marginRight: 16 }, school),
      box({ gap: 16, flexShrink: 0 }, ...marks.map((mark) => mark !== undefined && badge(mark))),
    ),
    box({ marginTop: 10, fontWeight: 700 }, fitted(title, INNER, 64, 48)),
    box({ height: 6, marginTop: 22, backgroundColor: COLOURS.red }),
    ...content,
    box(
      { flexDirection: 'column', marginTop: 24, color: COLOURS.muted },
      ...foot.map((line) => fitted(line, INNER, SMALL, SMALL)),
    ),
  )
}

function badge(mark: string): Element {
  const border = { border: `2px solid ${COLOURS.red}`, borderRadius: 8, padding: '2px 16px' }
  return text({ ...border, color: COLOURS.red, whiteSpace: 'nowrap' }, mark)
}
