import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

type Template = NonNullable<ReturnType<typeof parse>['descriptor']['template']>
type Node = NonNullable<Template['ast']>['children'][number]

const chinese = /[\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]/
const word = /\p{L}{2,}/u
const prose = /\p{L}{2,}[,:]? \p{Ll}{2,}/u
const shownAttributes =
  /^(title|alt|placeholder|label|content|summary|aria-(label|description|roledescription|valuetext))$/

/** Text in a component that a reader would see and that is not from the messages. */
export function shownTextOfVue(source: string): string[] {
  const { descriptor } = parse(source)
  const scripts = [descriptor.script, descriptor.scriptSetup].flatMap((block) =>
    block ? [block.content] : [],
  )
  const template = descriptor.template?.ast?.children ?? []
  return [...template.flatMap(shownTextOfNode), ...scripts.flatMap(chineseStrings)]
}

function shownTextOfNode(node: Node): string[] {
  const found: string[] = []
  if ('tag' in node) {
    for (const prop of node.props) {
      if ('value' in prop && prop.value && shownAttributes.test(prop.name) && word.test(prop.value.content)) {
        found.push(`${prop.name}="${prop.value.content}"`)
      }
      if ('exp' in prop) found.push(...shownTextOfExpression(prop.exp))
    }
  }
  if ('content' in node) {
    const { content } = node
    // Comments are nodes too, of type 3; texts are of type 2.
    if (typeof content === 'string' && node.type === 2 && word.test(content)) found.push(content.trim())
    if (typeof content !== 'string') found.push(...shownTextOfExpression(content))
  }
  return [...found, ...('children' in node ? node.children.flatMap((child) => shownTextOfChild(child)) : [])]
}

function shownTextOfChild(child: unknown): string[] {
  return typeof child === 'object' && child !== null ? shownTextOfNode(child as Node) : []
}

function shownTextOfExpression(expression: object | undefined): string[] {
  const source = expression && 'content' in expression ? expression.content : undefined
  if (typeof source !== 'string') return []
  return stringsOf(`(${source})`).filter((text) => chinese.test(text) || prose.test(text))
}

/** The Chinese strings of a script: Chinese for readers belongs to the messages. Patterns and comments may have it. */
export function chineseStrings(source: string): string[] {
  return stringsOf(source).filter((text) => chinese.test(text))
}

function stringsOf(source: string): string[] {
  const found: string[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text)
    }
    node.forEachChild(walk)
  }
  walk(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest))
  return found
}
