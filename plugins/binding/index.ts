export { confirmedText, openBindingsText, rejectedText, requestedText } from './binding-text'
export { confirmBinding, openBindings, rejectBinding } from './decide-binding'
export { requestBinding } from './request-binding'
