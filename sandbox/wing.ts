/** How a wing of the sandbox meets the server: one function from a call to an answer. */

export interface Call {
  readonly method: string
  /** Below the wing's mount, without query: `/xs2a/v1/sessions`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Absolute address of the wing's mount as this caller sees it, no trailing slash: `http://localhost:4010/klarna`, or a real host's root. */
  readonly base: string
  /** Scheme and host as this caller sees them: `http://localhost:4010`. */
  readonly origin: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Answers what is its own; null for what is not. */
export type Wing = (call: Call) => Promise<Answer | null>
