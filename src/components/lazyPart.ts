import { defineAsyncComponent, type Component } from 'vue'
import { learnWords } from '../words/pageWords'

/** A part of the first page that comes after it, with the words that it says. */
export function lazyPart<T extends Component>(load: () => Promise<{ readonly default: T }>) {
  return defineAsyncComponent(async () => {
    const [part] = await Promise.all([load(), learnWords()])
    return part.default
  })
}
