import { isContact, isLabel } from '../contact'
import { findPersonal } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** No ID card and bank card numbers; mobile numbers only in contact, author and duty lines. */
export default defineRule({
  id: 'personal-data',
  confidential: true,
  check({ manuscript: { blocks }, lines }, report) {
    for (const [at, line] of lines.entries()) {
      // A cell goes on with the one before it: 联系电话 | 13800138000
      const before = lines[at - 1]
      const table = blocks[line.block].cell?.table
      const isBeside = before && table !== undefined && blocks[before.block].cell?.table === table
      for (const { kind, ...place } of findPersonal(line.text)) {
        const isPlace = isContact(line.text, place.start) || (isBeside && isLabel(before.text))
        if (kind === 'mobile' && isPlace) continue
        report({ ...spot(line, place), variant: kind })
      }
    }
  },
})
