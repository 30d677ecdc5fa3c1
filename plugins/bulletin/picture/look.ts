/** Pixels: as wide as most phones, where a point is 2.77 of them. */
export const WIDTH = 1080
export const MARGIN = 48
export const INNER = WIDTH - 2 * MARGIN

/** No text is smaller: 12 points on a phone 390 points wide. */
export const SMALL = 34

export const COLOURS = {
  paper: '#ffffff',
  ink: '#1f1f1f',
  muted: '#595959',
  line: '#e6e1de',
  red: '#a6192e',
  blush: '#fcf4f4',
  submitted: '#dc98a1',
  adopted: '#a6192e',
  endorsed: '#4a0b15',
  other: '#8c8782',
}
