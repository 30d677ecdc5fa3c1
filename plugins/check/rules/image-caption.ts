import { captions } from '../caption'
import { defineRule } from '../rule'

/** Each picture is explained by a paragraph right before or after it, or beside it. */
export default defineRule({
  id: 'image-caption',
  check({ manuscript }, report) {
    const { pictured } = captions(manuscript)
    manuscript.pictures.forEach(({ block }, index) => {
      const beside = manuscript.blocks[block]?.text.trim()
      if (!beside && !pictured.has(block)) report({ block, picture: index + 1 })
    })
  },
})
