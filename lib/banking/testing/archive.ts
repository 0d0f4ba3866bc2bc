import type { Viewer } from '../../model/ids.ts'
import type { House } from './house.ts'

/** Everything held about a person, as texts by the names of their files. */
export async function archiveOf(house: House, viewer: Viewer): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for await (const { name, content } of await house.banking.everything(viewer, (id) => id, 'en')) {
    const texts: string[] = []
    for await (const text of content) texts.push(text)
    files.set(name, texts.join(''))
  }
  return files
}
