export type Format = 'docx' | 'doc' | 'text' | 'none'

/** Why a file could not be read as Word; each has advice for the officer in the file-type rule. */
export type ProblemKind =
  | 'pdf'
  | 'wps'
  | 'rtf'
  | 'odt'
  | 'ofd'
  | 'picture'
  | 'archive'
  | 'spreadsheet'
  | 'slides'
  | 'plain-text'
  | 'html'
  | 'word-2003-xml'
  | 'word-xml'
  | 'mht'
  | 'mail'
  | 'xml'
  | 'chunk'
  | 'macro'
  | 'old-word'
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'link-only'
  | 'bomb'
  | 'too-large'
  | 'too-long'
  | 'timeout'
  | 'unknown'

export interface Problem {
  kind: ProblemKind
  /** Technical detail for the log; never shown in a group. */
  detail?: string
}

/** One body paragraph in document order: tables' paragraphs and pictures' paragraphs included. */
export interface Block {
  /** Position from 0; a finding points to it. */
  index: number
  kind: 'title' | 'heading' | 'paragraph'
  /**
   * Visible text; `\n` is a soft line break, automatic numbers are not part of it. Lines of text
   * boxes anchored in the paragraph follow its own text.
   */
  text: string
  /** Lines of the text that are the title, when others follow them in the same paragraph. */
  titleLines?: number
  /** Outline level of a heading, from 1. */
  level?: number
  /** Text of an automatic number: `1.`, `（一）`; `•` for a bullet of a symbol font. */
  number?: string
  style?: string
  /** Centred paragraphs are titles or captions. */
  centred?: boolean
  /** Row and column from 0 when inside a table, with the table's running number. */
  cell?: { table: number; row: number; column: number }
  /** Indexes into `Manuscript.pictures` of pictures anchored here. */
  pictures: number[]
}

export interface Picture {
  block: number
  /** Pixels of the stored picture, absent when its format tells none. */
  width?: number
  height?: number
  /** `png`, `jpg`, `emf` … */
  type?: string
  /** Bytes in the file; 0 when there is only a link to it, or something else in its place. */
  size: number
}

/** Where a Word file has text that is not part of its body. */
export type OutsidePlace =
  | 'header'
  | 'footer'
  | 'watermark'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'deletion'
  | 'hidden'
  | 'field'
  | 'picture'
  | 'diagram'
  | 'property'
  | 'embedded'
  | 'data'

/** A paragraph that travels in the file outside the body; what is deleted or hidden is in context. */
export interface OutsideText {
  place: OutsidePlace
  text: string
}

export interface Manuscript {
  fileName: string
  format: Format
  title?: string
  blocks: Block[]
  pictures: Picture[]
  /** For secrets and personal data only: it is not what the officer reports. */
  outside?: OutsideText[]
  size: number
  /** Set when the content could not be read, or is Word of a kind not accepted (macro, `.wps`). */
  problem?: Problem
}

/** A comment to stand in the margin of a Word file. */
export interface Note {
  /** Block it is about; absent when it is about the whole document: it stands at the title. */
  block?: number
  /** Start and end in the block's text, in UTF-16 units; absent when it is about all of it. */
  range?: [start: number, end: number]
  /** `\n` begins a new paragraph of the comment. */
  text: string
}

/** Words of a block to be replaced by others of the same line. */
export interface Revision {
  block: number
  /** Start and end in the block's text, in UTF-16 units; at least one character, no half of a pair. */
  range: [start: number, end: number]
  text: string
}

/** A Word file made from one that was handed in. */
export interface WordCopy {
  bytes: Buffer
  /** Not the officer's own file (a .doc cannot be written, nor one with pages set in it) but its text in a new one. */
  isTranscript: boolean
}
