import { createPinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { createApp, h, type Component } from 'vue'
import { createWords } from '../../../src/words/allWords'

/** Shows a component in the page, in Chinese, until the test is over. */
export function mountInPage(component: Component, props: Record<string, unknown>): HTMLElement {
  const host = document.createElement('div')
  document.body.append(host)
  const app = createApp({ render: () => h(component, props) })
    .use(createPinia())
    .use(createWords())
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })
  return host
}

/** The text of the first element marked so; what is not there is a failed test. */
export function textOf(host: ParentNode, mark: string): string {
  return elementOf(host, mark).textContent.replace(/\s+/g, ' ').trim()
}

export function elementOf<E extends HTMLElement>(host: ParentNode, mark: string): E {
  const found = host.querySelector<E>(`[data-test="${mark}"]`)
  if (!found) throw new Error(`nothing is marked ${mark}`)
  return found
}
