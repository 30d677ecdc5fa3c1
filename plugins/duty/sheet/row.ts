import type { Cell } from 'exceljs'
import type { Desk } from '../../deed'
import type { DutySlot } from '../../ledger'
import { type DutyShift, dutyOf } from '../../policy'
import { isPhone, takePeople, UnclearWord, withPhones, wordsIn } from '../rota/people-said'
import type { PersonSaid } from '../rota/person'
import { shiftIn } from '../rota/read-lines'
import { say } from '../say'
import { dayIn, textIn } from './cell'
import type { ColumnKey } from './columns'
import type { Table } from './table'

/** What is wrong with a cell is put with the faults: `第5行“日期”：…`. */
type Fault = (key: ColumnKey, reason: string, values?: (string | number)[]) => void

/** The shifts that one row says; none for an empty row, a note, or one with a fault. */
export function readRow(
  { policy }: Pick<Desk, 'policy'>,
  table: Table,
  no: number,
  mark: string,
  faults: string[],
): DutySlot[] {
  const { sheet, top, places, month } = table
  const at = (key: ColumnKey) => (places.has(key) ? sheet.getCell(no, places.get(key)!) : undefined)
  const text = (key: ColumnKey) => (at(key) ? textIn(at(key)!) : '')
  const fault: Fault = (key, reason, values = []) => {
    const heading = textIn(sheet.getCell(top, places.get(key)!))
    const cell = say('duty.sheet.cell', [mark, heading])
    faults.push(cell + say(`duty.sheet.fault.${reason}`, values))
  }
  const before = faults.length
  const isNote = !text('name') && !text('shift')
  if (isNote && (!text('day') || isAcross(at('day')!))) return []
  if (!text('name')) return text('leader') || text('day') ? (fault('name', 'name'), []) : []
  const day = text('day') ? dayIn(at('day')!, month) : undefined
  if (!day) fault('day', text('day') ? 'day' : 'no-day', [text('day')])
  const people = peopleIn('name', [text('name'), text('phone')], fault)
  const leaders = peopleIn('leader', [text('leader'), text('leaderPhone')], fault)
  const shift = shiftNamed(text('shift'), dutyOf(policy.at(day)).shifts, places, fault)
  if (faults.length > before) return []
  return [{ day: day!, shift: shift!, people, leaders }]
}

/** A cell over the whole row: a note below the table. */
function isAcross(cell: Cell): boolean {
  return cell.isMerged || !/\d/.test(textIn(cell))
}

function peopleIn(key: ColumnKey, [names, phones]: string[], fault: Fault): PersonSaid[] {
  const people = takePeople(wordsIn(names))
  if (people instanceof UnclearWord) {
    fault(key, 'person', [people.word])
    return []
  }
  const numbers = phones.split(/[\s、,;/]+/).filter(Boolean)
  const odd = numbers.find((each) => !isPhone(each))
  if (odd) fault(key === 'name' ? 'phone' : 'leaderPhone', 'phone', [odd])
  return withPhones(people, numbers)
}

function shiftNamed(
  said: string,
  shifts: DutyShift[],
  places: Table['places'],
  fault: Fault,
): string | undefined {
  const names = shifts.map(({ name }) => name).join('、')
  const found = said ? shiftIn(shifts, said)?.name : undefined
  if (found) return found
  if (shifts.length === 1 && !said) return shifts[0].name
  const key = places.has('shift') ? 'shift' : 'day'
  fault(key, said ? 'shift' : 'no-shift', [said, names])
  return undefined
}
