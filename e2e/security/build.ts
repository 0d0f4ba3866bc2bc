/** What the build says there is: every page, handler and server action. No list in these tests is kept by hand alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const BUILD = process.env.NEXT_DIST_DIR ?? '.next'

const read = (name: string): unknown => JSON.parse(readFileSync(join(BUILD, 'server', name), 'utf8'))

interface ReferenceManifest {
  readonly node: Readonly<Record<string, { readonly exportedName: string; readonly filename: string }>>
  readonly edge?: Readonly<Record<string, unknown>>
}

// Both files are the build's own; their shape is Next's.
const references = read('server-reference-manifest.json') as ReferenceManifest
const paths = read('app-paths-manifest.json') as Readonly<Record<string, string>>

/** Ids of the server actions by the name they are exported under. */
export const ACTION_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(references.node).map(([id, { exportedName }]) => [exportedName, id]),
)

/** Actions that would run outside Node, where none of our checks are: there must be none. */
export const EDGE_ACTIONS = Object.keys(references.edge ?? {})

/** The build's entries as it writes them: `/(product)/accounts/page`, `/health/route`. */
export const ENTRIES: readonly string[] = Object.keys(paths).toSorted()

export function actionId(name: string): string {
  const id = ACTION_IDS.get(name)
  if (!id) throw new Error(`The build has no action ${name}`)
  return id
}
