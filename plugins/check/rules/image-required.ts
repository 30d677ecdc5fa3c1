import { defineRule } from '../rule'

/** At least one picture that is in the file itself. */
export default defineRule({
  id: 'image-required',
  check({ manuscript: { pictures } }, report) {
    if (pictures.some(({ size }) => size)) return
    const [first] = pictures
    if (first) report({ variant: 'linked', block: first.block, picture: 1 })
    else report({ variant: 'absent' })
  },
})
