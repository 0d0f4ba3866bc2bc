/** Files that people send for a conversation: name and content sealed, and never kept longer than the conversation needs. */
import { and, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import type { FileStore } from '../lib/banking/store.ts'
import type { FileId, UserId } from '../lib/model/ids.ts'
import type { Database } from './database.ts'
import type { Vault } from './vault.ts'

const place = (column: 'name' | 'content', row: FileId, user: UserId) =>
  ({ table: 'files', column, row, user }) as const

export function createFiles({ schema, query }: Database, vault: Vault): FileStore {
  const { files, connections } = schema

  return {
    async add({ id, connectionId, userId, mediaType, name, bytes, createdAt }) {
      await query.insert(files).values({
        id,
        connectionId,
        userId,
        mediaType,
        createdAt,
        bytes: bytes.length,
        sealedName: vault.seal(name, place('name', id, userId)),
        sealedContent: vault.seal(Buffer.from(bytes).toString('base64'), place('content', id, userId)),
      })
    },

    async find(connectionId, id) {
      const theirs = and(eq(files.id, id), eq(files.connectionId, connectionId))
      const [file] = await query.select().from(files).where(theirs)
      if (!file) return null
      const { mediaType, userId } = file
      return {
        mediaType,
        name: vault.open(file.sealedName, place('name', id, userId)),
        bytes: Buffer.from(vault.open(file.sealedContent, place('content', id, userId)), 'base64'),
      }
    },

    async sizes(userId, since) {
      const { connectionId, bytes } = files
      return query
        .select({ connectionId, bytes })
        .from(files)
        .where(and(eq(files.userId, userId), gte(files.createdAt, since)))
    },

    async drop(connectionId, ids) {
      if (ids.length === 0) return
      await query.delete(files).where(and(eq(files.connectionId, connectionId), inArray(files.id, [...ids])))
    },

    async expire(before) {
      const talking = query
        .select({ id: connections.id })
        .from(connections)
        .where(inArray(connections.state, ['authorising', 'confirming']))
      const gone = await query
        .delete(files)
        .where(or(lt(files.createdAt, before), sql`${files.connectionId} not in ${talking}`))
        .returning({ id: files.id })
      return gone.length
    },
  }
}
