import type { Language } from '../names'
import { knownTypes, namesOfType, type ItemRule } from './caseRules'

/** Item rules as lines that people edit: `企业 开办 = 企业开办`, the first line that fits deciding. */
export function itemRulesText(rules: readonly ItemRule[], language: Language): string {
  return rules.map(({ words, type }) => `${words} = ${namesOfType(type)[language] ?? type}`).join('\n')
}

/** The rules of such lines; a line without words or without a type is none. A type may be one of the office's own. */
export function parseItemRules(text: string): readonly ItemRule[] {
  return text.split('\n').flatMap((line): ItemRule[] => {
    const [words = '', name = ''] = line
      .normalize('NFKC')
      .split('=')
      .map((part) => part.trim())
    return words === '' || name === '' ? [] : [{ words, type: typeNamed(name) }]
  })
}

function typeNamed(name: string): string {
  const isCalled = (type: string): boolean => [type, ...Object.values(namesOfType(type))].includes(name)
  return knownTypes.find(isCalled) ?? name
}
