/**
 * Routes for the page benchmarks only (`bench/scenarios/pages.ts`): the product's own layout around nothing, and around fifty
 * literal rows. Not found unless the server was started by the benchmark.
 */
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import ProductLayout from '../(product)/layout'

export default async function BenchLayout({ children }: { children: ReactNode }) {
  await connection() // decided by each request, never by the build
  if (process.env.BENCH_ROUTES !== '1') notFound()
  return <ProductLayout>{children}</ProductLayout>
}
