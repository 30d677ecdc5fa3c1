import type { Picture } from '../types'
import { readBlipStore } from './blips'
import type { Header } from './header'
import { readPlex } from './plex'
import { findRecords, readRecords } from './records'

const DRAWING = 0xf002
const GROUP = 0xf003
const SHAPE = 0xf004
const SHAPE_HEAD = 0xf00a
export const SHAPE_OPTIONS = 0xf00b
/** Property of a shape: the number of its picture in the store. */
const PICTURE_NUMBER = 0x104

/** What stands at one anchor: a shape, or a group of them. */
interface Drawing {
  shapes: number[]
  pictures: number[]
}

function readShape(bytes: Buffer): Drawing {
  const drawing: Drawing = { shapes: [], pictures: [] }
  for (const { type, instance, body } of readRecords(bytes)) {
    if (type === SHAPE_HEAD && body.length >= 4) drawing.shapes.push(body.readUInt32LE())
    if (type !== SHAPE_OPTIONS) continue
    // The instance counts the properties of six bytes each.
    for (let at = 0; at < instance * 6 && at + 6 <= body.length; at += 6) {
      const isPicture = (body.readUInt16LE(at) & 0x3fff) === PICTURE_NUMBER
      if (isPicture) drawing.pictures.push(body.readUInt32LE(at + 2))
    }
  }
  return drawing
}

/** Drawings of a part of the document, each by the id of its outermost shape. */
function readDrawings(bytes: Buffer): Map<number, Drawing> {
  const drawings = new Map<number, Drawing>()
  for (const { body: group } of readRecords(bytes)) {
    for (const { type, body } of readRecords(group)) {
      const parts = type === GROUP ? [...findRecords(body, SHAPE)].map(({ body }) => body) : [body]
      if (type !== GROUP && type !== SHAPE) continue
      const read = parts.map(readShape)
      const all = {
        shapes: read.flatMap((d) => d.shapes),
        pictures: read.flatMap((d) => d.pictures),
      }
      if (all.shapes.length) drawings.set(all.shapes[0]!, all)
    }
  }
  return drawings
}

/** The first drawing belongs to the body, the second to headers; a byte tells before each. */
export function findDrawings(bytes: Buffer): Buffer[] {
  const drawings: Buffer[] = []
  const [tops] = readRecords(bytes)
  let at = tops ? 8 + tops.body.length + 1 : bytes.length
  while (at < bytes.length && drawings.length < 2) {
    const [drawing] = readRecords(bytes.subarray(at))
    if (drawing?.type !== DRAWING) break
    drawings.push(drawing.body)
    at += 8 + drawing.body.length + 1
  }
  return drawings
}

export interface Anchored {
  pictures: Omit<Picture, 'block'>[]
  /** Ids of the shapes, by which text boxes name their place. */
  shapes: number[]
}

/** Drawings by the character they are anchored at. */
export function readAnchors(header: Header): Map<number, Anchored> {
  const anchored = new Map<number, Anchored>()
  const { starts, items } = readPlex(header.structure('anchors'), 26)
  if (!items.length) return anchored
  const bytes = header.structure('drawings')
  const store = readBlipStore(bytes, header.main)
  const drawings = readDrawings(findDrawings(bytes)[0] ?? Buffer.alloc(0))
  for (const [index, item] of items.entries()) {
    const id = item.readUInt32LE()
    const { shapes, pictures } = drawings.get(id) ?? { shapes: [id], pictures: [] }
    const found = pictures.filter(Boolean).map((number) => store[number - 1] ?? { size: 0 })
    anchored.set(starts[index]!, { shapes, pictures: found })
  }
  return anchored
}
