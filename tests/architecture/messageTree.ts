export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** The messages by their whole key, `rankings.empty.title`. */
export function flatMessages(tree: MessageTree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...flatMessages(value, `${prefix}${key}.`)],
    ),
  )
}

/** The names in braces that a message wants filled, each once and sorted. */
export function placeholdersOf(message: string): string[] {
  // {'@'} is vue-i18n's way to write a literal, not a placeholder.
  const names = [...message.matchAll(/\{\s*([A-Za-z_]\w*|\d+)\s*\}/g)].map(([, name]) => name!)
  return [...new Set(names)].sort()
}
