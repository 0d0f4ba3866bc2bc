import 'server-only'
/** What an action is called in the source; a request names it by an id that the build made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) })

let held: ReadonlyMap<string, string> | undefined
function names(): ReadonlyMap<string, string> {
  try {
    const file = join(process.env.NEXT_DIST_DIR ?? '.next', 'server', 'server-reference-manifest.json')
    const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
    return new Map(Object.entries(node).map(([id, { exportedName }]) => [id, exportedName]))
  } catch {
    return new Map() // `next dev` writes it elsewhere, and as it goes: then actions have no names
  }
}

/** `other` for an id that is none of the build's. */
export const actionName = (id: string | null): string => (held ??= names()).get(id ?? '') ?? 'other'
