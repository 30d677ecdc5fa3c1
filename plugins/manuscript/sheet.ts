import { LIMITS, Unreadable } from './limits'
import { Outside } from './outside'
import type { Style } from './styles'
import type { Block, Picture } from './types'

/** A paragraph as a reader found it; what it leaves open its style says. */
export interface Paragraph extends Omit<Block, 'index' | 'kind' | 'style' | 'pictures'> {
  title?: boolean
  style?: Style
  pictures: Omit<Picture, 'block'>[]
}

/** Gathers a document's blocks, pictures and what is outside its body in order and refuses what is too long. */
export class Sheet {
  readonly blocks: Block[] = []
  readonly pictures: Picture[] = []
  readonly outside = new Outside()
  /** Tables begun so far. */
  tables = 0
  private length = 0

  /** Counts what is being read, before it is kept. */
  grow(characters: number): void {
    this.length += characters
    if (this.length > LIMITS.characters) {
      throw new Unreadable('too-long', `over ${LIMITS.characters} characters`)
    }
  }

  add({ style, pictures, ...own }: Paragraph): void {
    this.grow(1)
    const { title = style?.title, level = style?.level, centred = style?.centred, ...rest } = own
    const index = this.blocks.length
    const named = { style: style?.name, centred, ...rest }
    const block: Block = { index, kind: 'paragraph', ...named, pictures: [] }
    if (rest.text.trim()) {
      if (title) block.kind = 'title'
      else if (level && level <= 9) Object.assign(block, { kind: 'heading', level })
    }
    for (const picture of pictures) {
      block.pictures.push(this.pictures.push({ block: index, ...picture }) - 1)
    }
    this.blocks.push(block)
  }
}
