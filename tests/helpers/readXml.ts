export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u
const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Reads XML strictly, and throws where a reader of XML 1.0 would refuse it. */
export function readXml(xml: string): XmlElement {
  if (illegal.test(xml)) throw new Error('a character that XML has no place for')
  const root: { children: (XmlElement | string)[] } = { children: [] }
  const open = [{ name: '', children: root.children }]
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (!found) throw new Error(`not XML: ${xml.slice(at, at + 60)}`)
    const [whole, isEnd, name, attributes = '', isEmpty] = found
    if (whole.startsWith('<?')) continue
    if (name === undefined) open.at(-1)!.children.push(plain(whole))
    else if (isEnd) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes another`)
    } else {
      const children: (XmlElement | string)[] = []
      open.at(-1)!.children.push({ name, attributes: attributesOf(attributes), children })
      if (!isEmpty) open.push({ name, children })
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is never closed`)
  return root.children.find((child) => typeof child === 'object')!
}

function attributesOf(text: string): Record<string, string> {
  const all = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)])
  return Object.fromEntries(all) as Record<string, string>
}

function plain(text: string): string {
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const known = entities[name.replace(/;$/, '')]
    if (known === undefined || !name.endsWith(';')) throw new Error(`${whole} stands for nothing`)
    return known
  })
}

/** All elements of a name, at any depth. */
export function elementsOf(within: XmlElement, name: string): XmlElement[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  )
}

/** What stands in an element's w:t. */
export function wordsOf(within: XmlElement): string {
  return elementsOf(within, 'w:t')
    .flatMap(({ children }) => children)
    .join('')
}
