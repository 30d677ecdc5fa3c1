export {
  appoint,
  type Appointment,
  type AppointRequest,
  substitute,
  type Substitution,
} from './appoint'
export { dismiss, type Dismissal, type DismissRequest } from './dismiss'
export { appointedText, dismissedText, substitutedText, unitsText, unitText } from './texts'
export { listUnits, readUnit, type UnitPeople } from './units'
