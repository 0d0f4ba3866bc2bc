/** The one login that a demo knows from the start. It exists only where `DEMO=1` or outside production, and is no secret. */
export const DEMO_LOGIN = { name: 'Anna Demo', email: 'demo@passbook.test', password: 'demo-passbook' } as const
