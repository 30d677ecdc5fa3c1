import type { Rule } from '../rule'
import dateImpossible from './date-impossible'
import dateWeekday from './date-weekday'
import fileName from './file-name'
import fileType from './file-type'
import imageCaption from './image-caption'
import imageRequired from './image-required'
import imageResolution from './image-resolution'
import itemEvent from './item-event'
import itemPlace from './item-place'
import itemSignificance from './item-significance'
import itemTime from './item-time'
import itemised from './itemised'
import nameDate from './name-date'
import textLength from './text-length'
import titleMissing from './title-missing'
import unitKnown from './unit-known'
import vagueTime from './vague-time'
import weekNumber from './week-number'

/** Every check there is; findings about the same words come in this order. */
export const rules: Rule[] = [
  fileType,
  fileName,
  unitKnown,
  weekNumber,
  nameDate,
  titleMissing,
  itemised,
  imageRequired,
  textLength,
  itemTime,
  vagueTime,
  itemPlace,
  itemEvent,
  itemSignificance,
  dateImpossible,
  dateWeekday,
  imageCaption,
  imageResolution,
]
