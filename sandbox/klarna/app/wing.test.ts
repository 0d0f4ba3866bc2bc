import { describe, expect, test } from 'vitest'
import type { Answer, Call } from '../../wing.ts'
import { appWing } from './wing.ts'

const BASE = 'http://localhost:4010/klarna'

function ask(path: string, method = 'GET'): Promise<Answer | null> {
  const url = new URL(`${BASE}${path}`)
  const call: Call = {
    method,
    path: url.pathname.slice('/klarna'.length),
    query: url.searchParams,
    headers: {},
    body: Buffer.alloc(0),
    base: BASE,
    origin: url.origin,
  }
  return appWing(call)
}

const LAUNCHER = '/xs2a/app-launcher/v0/xs2a-app-launcher.js'
const INDEX = '/xs2a/widget-app/v1/index.html'

describe('what is served', () => {
  test('the launcher is a script that pages of other origins may load', async () => {
    const answer = await ask(LAUNCHER)
    expect(answer?.status).toBe(200)
    expect(answer?.headers).toMatchObject({
      'content-type': 'text/javascript;charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
    })
  })

  test('the app’s document allows no inline script and no inline style, and may be framed', async () => {
    const answer = await ask(INDEX)
    const policy = answer?.headers?.['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain('frame-ancestors http: https:')
    expect(String(answer?.body)).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/)
  })

  test('everything the app’s modules import is served beside them', async () => {
    const seen = new Set<string>()
    const follow = async (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      const answer = await ask(path)
      expect({ path, status: answer?.status }).toEqual({ path, status: 200 })
      for (const [, name = ''] of String(answer?.body).matchAll(
        /(?:from|src=|href=)\s*['"](\.{0,2}[\w/.-]+\.(?:js|css))['"]/g,
      )) {
        await follow(new URL(name, `http://x${path}`).pathname)
      }
    }
    await follow(INDEX)
    expect(seen.size).toBeGreaterThan(10)
  })

  test('what is no file of the app is not this wing’s', async () => {
    for (const path of [
      '/xs2a/widget-app/v1/../../wing.ts',
      '/xs2a/widget-app/v1/',
      '/xs2a/v1/sessions',
      '/xs2a/returns',
    ]) {
      expect({ path, answer: await ask(path) }).toEqual({ path, answer: null })
    }
  })

  test('files are read, never written', async () => {
    expect(await ask(LAUNCHER, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('the return page', () => {
  const seen = async (id: string) => JSON.parse(String((await ask(`/xs2a/return/seen?redirect_id=${id}`))?.body))

  test('says that the window can be closed, in a page of its own policy', async () => {
    const answer = await ask('/xs2a/return?redirect_id=a&result=success')
    expect(String(answer?.body)).toContain('You can close this window')
    expect(answer?.headers?.['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  test('the address a redirect came back to can be asked for by its id', async () => {
    expect(await seen('r1')).toEqual({ return_url: null })
    await ask('/xs2a/return?redirect_id=r1&result=abort')
    expect(await seen('r1')).toEqual({ return_url: `${BASE}/xs2a/return?redirect_id=r1&result=abort` })
  })

  test('only the newest 500 are kept', async () => {
    await ask('/xs2a/return?redirect_id=oldest')
    for (let i = 0; i < 500; i += 1) await ask(`/xs2a/return?redirect_id=n${i}`)
    expect(await seen('oldest')).toEqual({ return_url: null })
    expect(await seen('n0')).not.toEqual({ return_url: null })
  })
})
