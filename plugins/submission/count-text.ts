import type { Column } from '../policy'
import { say } from './say'

/** `3条`, or `1篇` where the column counts manuscripts. */
export function countText({ countBy }: Column, items: number): string {
  return countBy === 'item' ? say('submission.items', [items]) : say('submission.manuscript')
}
