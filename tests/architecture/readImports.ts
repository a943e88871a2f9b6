import { cruise, type ICruiseResult } from 'dependency-cruiser'

export interface Import {
  readonly from: string
  /** As written. */
  readonly specifier: string
  /** Relative to the folder that was read. */
  readonly to: string
  readonly found: boolean
  readonly builtin: boolean
  /** The files of the cycle that the import is part of; empty where there is none. */
  readonly cycle: readonly string[]
}

export interface ImportGraph {
  /** Every module of src/ that was read. */
  readonly modules: readonly string[]
  readonly imports: readonly Import[]
}

/** The imports of `folder`/src, those of types and those inside .vue files too. */
export async function readImports(folder: string): Promise<ImportGraph> {
  const { output } = await cruise(
    ['src'],
    { baseDir: folder, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
    {
      extensions: ['.ts', '.vue', '.js', '.mjs', '.json', '.css'],
      conditionNames: ['import', 'types', 'default'],
    },
  )
  if (typeof output === 'string') throw new Error(output)
  const modules = output.modules.filter(({ source }) => source.startsWith('src/'))
  return { modules: modules.map(({ source }) => source), imports: modules.flatMap(importsOf) }
}

function importsOf({ source, dependencies }: ICruiseResult['modules'][number]): Import[] {
  return dependencies.map((dependency) => ({
    from: source,
    specifier: dependency.module,
    to: dependency.resolved,
    found: !dependency.couldNotResolve,
    builtin: dependency.coreModule,
    cycle: dependency.circular ? (dependency.cycle ?? []).map(({ name }) => name) : [],
  }))
}
