import 'server-only'
/** A page whose address names nothing of the viewer's, or does not fit, is not found: the two are not told apart. */
import { notFound } from 'next/navigation'
import { InvalidInputError, NotFoundError } from '@/lib/model/errors'

export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof InvalidInputError) notFound()
    throw error
  }
}
