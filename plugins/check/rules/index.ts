import type { Rule } from '../rule'
import authorLine from './author-line'
import citationSource from './citation-source'
import dataAsOf from './data-as-of'
import dateImpossible from './date-impossible'
import dateWeekday from './date-weekday'
import duplicate from './duplicate'
import dutyField from './duty-field'
import fileName from './file-name'
import fileType from './file-type'
import headingLevels from './heading-levels'
import imageCaption from './image-caption'
import imageRequired from './image-required'
import imageResolution from './image-resolution'
import itemEvent from './item-event'
import itemPlace from './item-place'
import itemSignificance from './item-significance'
import itemTime from './item-time'
import itemised from './itemised'
import nameDate from './name-date'
import outOfWeek from './out-of-week'
import personalData from './personal-data'
import secrecyMark from './secrecy-mark'
import stale from './stale'
import textLength from './text-length'
import thin from './thin'
import titleMissing from './title-missing'
import titleWeek from './title-week'
import unfilled from './unfilled'
import unitKnown from './unit-known'
import vagueTime from './vague-time'
import weekNumber from './week-number'

/** Every check there is; findings about the same words come in this order. */
export const rules: Rule[] = [
  fileType,
  secrecyMark,
  personalData,
  fileName,
  unitKnown,
  weekNumber,
  nameDate,
  unfilled,
  titleMissing,
  titleWeek,
  itemised,
  imageRequired,
  dutyField,
  authorLine,
  headingLevels,
  textLength,
  itemTime,
  vagueTime,
  dataAsOf,
  citationSource,
  itemPlace,
  itemEvent,
  itemSignificance,
  dateImpossible,
  dateWeekday,
  imageCaption,
  imageResolution,
  thin,
  stale,
  outOfWeek,
  duplicate,
]
