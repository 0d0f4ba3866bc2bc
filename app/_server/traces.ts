import 'server-only'
/**
 * Traces by OTLP over HTTP: a browser's click, the door it came through, the clock, and every call to a provider. What a span may say is
 * the lists below; no address, id or word of a person is among them, and nothing of a trace is sent to a provider.
 * Our tracer is nobody else's: what the framework would trace of its own accord holds addresses whole.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type SpanContext } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { BatchSpanProcessor, NodeTracerProvider, RandomIdGenerator, type NodeTracerConfig, type SpanProcessor } from '@opentelemetry/sdk-trace-node' // prettier-ignore
import type { Exchange } from '@/lib/providers/provider'
import type { Env } from './env'
import type { Door } from './witness'

/** A click as the browser measured it. */
export interface Click {
  readonly traceparent: string
  readonly kind: 'click' | 'submit' | 'key' | 'page'
  /** Milliseconds from its start until it was told, and how long it took. */
  readonly ago: number
  readonly milliseconds: number
}

export interface Traces {
  /** Runs `work` in a span; `outcome` is asked when it is over, and null lets the span be forgotten. */
  within<T>(
    span: { readonly name: string; readonly door: Door; readonly traceparent: string | null },
    work: () => Promise<T>,
    outcome: () => string | null,
  ): Promise<T>
  /** A call that has just been recorded. */
  exchange(exchange: Exchange): void
  click(click: Click): void
  /** Sends what was not sent yet. */
  flush(): Promise<void>
}

const HEADER = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/
const NOBODY = /^0+$/

/** The header of the W3C, of our own browser; null for anything else. */
export function parseTraceparent(header: string | null): SpanContext | null {
  const [, traceId = '', spanId = ''] = HEADER.exec(header ?? '') ?? []
  if (traceId === '' || NOBODY.test(traceId) || NOBODY.test(spanId)) return null
  return { traceId, spanId, traceFlags: 1, isRemote: true }
}

export function createTraces({ endpoint, headers, service }: NonNullable<Env['traces']>): Traces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers: { ...headers } })
  return tracesTo(new BatchSpanProcessor(exporter), service)
}

export function tracesTo(processor: SpanProcessor, service: string): Traces {
  const here = new AsyncLocalStorage<Context>()
  const ids = new RandomIdGenerator()
  /** A browser's span has its ids already. */
  let given: SpanContext | null = null
  const provider = new NodeTracerProvider({
    resource: resourceOf(service),
    spanProcessors: [processor],
    idGenerator: {
      generateTraceId: () => given?.traceId ?? ids.generateTraceId(),
      generateSpanId: () => given?.spanId ?? ids.generateSpanId(),
    },
  })
  const tracer = provider.getTracer('passbook')

  const parentOf = (traceparent: string | null): Context => {
    const told = parseTraceparent(traceparent)
    return told ? trace.setSpanContext(ROOT_CONTEXT, told) : (here.getStore() ?? ROOT_CONTEXT)
  }

  return {
    async within({ name, door, traceparent }, work, outcome) {
      const parent = parentOf(traceparent)
      const kind = door === 'clock' ? SpanKind.INTERNAL : SpanKind.SERVER
      const span = tracer.startSpan(name, { kind, attributes: { 'passbook.door': door } }, parent)
      try {
        return await here.run(trace.setSpan(parent, span), work)
      } finally {
        const came = outcome()
        if (came !== null) {
          span.setAttribute('passbook.outcome', came)
          if (came !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        }
      }
    },

    exchange({ provider: who, step, method, status, milliseconds, bytes, failure }) {
      const endTime = Date.now()
      const attributes = {
        'passbook.provider': who,
        'passbook.step': step,
        'http.request.method': method,
        'http.response.body.size': bytes,
        ...(status !== null && { 'http.response.status_code': status }),
        ...(failure !== null && { 'error.type': failure }),
      }
      const startTime = endTime - milliseconds
      const span = tracer.startSpan(`${who} ${step}`, { kind: SpanKind.CLIENT, startTime, attributes }, here.getStore() ?? ROOT_CONTEXT) // prettier-ignore
      if (failure !== null) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(endTime)
    },

    click({ traceparent, kind, ago, milliseconds }) {
      given = parseTraceparent(traceparent)
      if (!given) return
      const startTime = Date.now() - ago
      const span = tracer.startSpan(`browser ${kind}`, { kind: SpanKind.CLIENT, startTime, attributes: { 'passbook.door': 'browser' } }, ROOT_CONTEXT) // prettier-ignore
      given = null
      span.end(startTime + milliseconds)
    },

    flush: () => provider.forceFlush(),
  }
}

/** The SDK makes these in a package that is not ours to import. */
function resourceOf(service: string): NonNullable<NodeTracerConfig['resource']> {
  const resource: NonNullable<NodeTracerConfig['resource']> = {
    attributes: { 'service.name': service },
    merge: () => resource,
    getRawAttributes: () => [['service.name', service]],
  }
  return resource
}
