export { confirmBinding, openBindings, rejectBinding, requestBinding } from './binding'
export { confirmedText, openBindingsText, rejectedText, requestedText } from './texts'
