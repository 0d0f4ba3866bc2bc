/** What a scenario is: it yields its figures as it takes them. */
import type { Figure } from './figure.ts'

export interface Options {
  /** Rows held or offered: 10k and 100k, with `--full` 1M too. */
  readonly sizes: readonly number[]
}

export type Scenario = (options: Options) => AsyncGenerator<Figure>
