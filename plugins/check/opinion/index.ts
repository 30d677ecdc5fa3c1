import weights from '../../../data/language/second-opinion.json'
import { Opinion, type Weights } from './opinion'

export { gramsOf } from './grams'
export { type Element, elements, Opinion, type Weights } from './opinion'

export const secondOpinion = new Opinion(weights as unknown as Weights)
