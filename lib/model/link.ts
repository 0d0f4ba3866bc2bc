/** Two entries that belong together. */

/**
 * `refund`: what was paid, and what of it came back. `transfer`: both halves of money moved between own accounts.
 * `double`: two that may be one payment told twice, `one` being held for longer; cut where the person says that both are real.
 */
export type LinkKind = 'refund' | 'transfer' | 'double'
