import { isOn, type Format, type Runs } from './formats'
import type { Styles } from './styles'

/** Formats of characters by place in the main stream. */
export class Characters {
  constructor(
    private runs: Runs,
    private paragraphs: Runs,
    private styles: Styles,
  ) {}

  at(place: number): ReturnType<Runs['at']> {
    return this.runs.at(place)
  }

  /** Whether a character is hidden by itself or by its styles. */
  isHidden(place: number, { hidden, runStyle }: Format = {}): boolean {
    const { style } = this.paragraphs.at(place)?.format ?? {}
    return isOn(hidden, this.styles.hides(style, runStyle))
  }
}
