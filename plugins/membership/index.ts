export { accountSamples, type Reader } from './accounts'
export {
  appoint,
  type Appointment,
  type AppointRequest,
  substitute,
  type Substitution,
} from './appoint'
export { dismiss, type Dismissal, type DismissRequest } from './dismiss'
export { appointedText, dismissedText, substitutedText, unitsList, unitText } from './texts'
export { isAsListed, review, reviewRoster, type RosterReview } from './review'
export { reviewText } from './review-text'
export { listUnits, readUnit, type UnitPeople } from './units'
