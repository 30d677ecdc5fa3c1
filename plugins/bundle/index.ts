export { type Bundle, bundle, type BundleRequest } from './bundle'
export * from './texts'
