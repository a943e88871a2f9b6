/** The published texts that the package is made from, and our own tables that they are checked against. */
export type PackageSource = Readonly<
  Record<'complete' | 'frontier' | 'cityWeights' | 'publishedRanks' | 'indicators' | 'economies', string>
>

export function readSource(reference: string): Promise<PackageSource>
export function buildPackage(texts: PackageSource): Map<string, string>
