import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on a page, a line a rule. What passes is not told apart, and the findings are not put together in a
 * page of their own, as they need be where there are frames of other origins: that takes a third of the time.
 */
export async function violations(
  page: Page,
  { within, without }: { readonly within?: string; readonly without?: string } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (within !== undefined) axe.include(within)
  if (without !== undefined) axe.exclude(without)
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
