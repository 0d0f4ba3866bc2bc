/** For `hook.burst` only: reads what was delivered and says so, and does nothing else. Not found outside the benchmark. */
export async function POST(request: Request): Promise<Response> {
  if (process.env.BENCH_ROUTES !== '1') return new Response(null, { status: 404 })
  await request.text()
  return new Response(null, { status: 202 })
}
