import { isContact } from '../contact'
import { findPersonal } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** No ID card and bank card numbers; mobile numbers only in contact, author and duty lines. */
export default defineRule({
  id: 'personal-data',
  confidential: true,
  check({ lines }, report) {
    for (const line of lines) {
      for (const { kind, ...place } of findPersonal(line.text)) {
        if (kind === 'mobile' && isContact(line.text, place.start)) continue
        report({ ...spot(line, place), variant: kind })
      }
    }
  },
})
