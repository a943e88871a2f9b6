/**
 * A name as it stands under its parent in a tree: what both begin with before a colon is said once.
 * 开办企业：手续（男性）under 开办企业得分 is 手续（男性）.
 */
export function nameUnder(name: string, parent: string | undefined): string {
  const match = /^(.+?)(?:：|: )(.+)$/s.exec(name)
  return match && parent?.startsWith(match[1]!) ? match[2]! : name
}
