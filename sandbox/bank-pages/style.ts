/** How the banks look: one sheet for all, a tint and a manner for each, both decided by the bank's id. */
import { createHash } from 'node:crypto'

export interface Manner {
  /** 0 to 359. */
  readonly hue: number
  readonly kind: 'classic' | 'plain' | 'young'
}

const KINDS = ['classic', 'plain', 'young'] as const

export function mannerOf(bankId: string): Manner {
  const bytes = createHash('sha256').update(bankId).digest()
  return { hue: bytes.readUInt16BE(0) % 360, kind: KINDS[(bytes[2] ?? 0) % KINDS.length] ?? 'plain' }
}

/** The tint comes as a sheet of its own, since pages here may have no inline style. */
export const tintSheet = (hue: number) => `:root{--hue:${hue}}`

export const SHEET = `
:root {
  --hue: 220;
  --tint: oklch(0.42 0.11 var(--hue));
  --tint-soft: oklch(0.96 0.018 var(--hue));
  --on-tint: #fff;
  --page: #fff;
  --ink: oklch(0.24 0.02 var(--hue));
  --soft: oklch(0.47 0.02 var(--hue));
  --rule: oklch(0.88 0.012 var(--hue));
  --edge: oklch(0.6 0.02 var(--hue));
  --bad: #a3142f;
  --radius: 4px;
  --text: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;
  --heading: var(--text);
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --tint: oklch(0.8 0.1 var(--hue));
    --tint-soft: oklch(0.27 0.03 var(--hue));
    --on-tint: oklch(0.2 0.03 var(--hue));
    --page: oklch(0.19 0.015 var(--hue));
    --ink: oklch(0.95 0.01 var(--hue));
    --soft: oklch(0.77 0.02 var(--hue));
    --rule: oklch(0.34 0.02 var(--hue));
    --edge: oklch(0.62 0.02 var(--hue));
    --bad: #ff9aac;
  }
}
.young { --radius: 14px; }
.classic { --heading: Georgia, 'Times New Roman', serif; --radius: 0; }
*, *::before, *::after { box-sizing: border-box; }
body {
  display: grid;
  grid-template-rows: auto 1fr auto;
  min-height: 100dvh;
  margin: 0;
  color: var(--ink);
  font: 400 16px/1.5 var(--text);
  background: var(--page);
}
.inner { width: min(100% - 40px, 920px); margin: 0 auto; }
.bar { border-bottom: 1px solid var(--rule); }
.young .bar { background: var(--tint-soft); border: 0; }
.classic .bar { border-top: 6px solid var(--tint); }
.bar .inner { display: flex; gap: 14px; align-items: center; min-height: 72px; }
.monogram {
  display: grid;
  flex: none;
  place-items: center;
  width: 40px;
  height: 40px;
  color: var(--on-tint);
  font-size: 14px;
  font-weight: 650;
  background: var(--tint);
  border-radius: 50%;
}
.name { margin: 0; font: 650 19px/1.2 var(--heading); letter-spacing: -0.01em; }
.bar .soft { margin: 0; font-size: 13px; }
.bar a { margin-left: auto; }
.soft { color: var(--soft); }
a { color: var(--tint); text-underline-offset: 3px; }
main { padding: 48px 0; }
.panel { max-width: 460px; }
h1 { margin: 0 0 12px; font: 650 27px/1.2 var(--heading); letter-spacing: -0.015em; text-wrap: balance; }
p, ul { margin: 0 0 18px; }
ul { padding-left: 20px; }
li { margin: 4px 0; }
form { display: grid; gap: 18px; }
.field { display: grid; gap: 6px; }
label { font-weight: 600; }
input {
  min-height: 48px;
  padding: 10px 14px;
  color: inherit;
  font: inherit;
  background: var(--page);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
}
.problem { margin: 0; color: var(--bad); }
.customer { padding: 12px 16px; overflow-wrap: anywhere; background: var(--tint-soft); border-radius: var(--radius); }
.choice { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
button {
  min-height: 48px;
  padding: 10px 20px;
  color: var(--tint);
  font: inherit;
  font-weight: 600;
  background: none;
  border: 1px solid var(--tint);
  border-radius: var(--radius);
  cursor: pointer;
}
.young button { border-radius: 99px; }
.quiet {
  justify-self: start;
  min-height: 44px;
  padding: 8px 0;
  color: var(--soft);
  font-size: 14px;
  font-weight: 400;
  text-decoration: underline;
  text-underline-offset: 3px;
  border-color: transparent;
}
.quiet:hover { color: var(--ink); }
.first { color: var(--on-tint); background: var(--tint); }
:focus-visible { outline: 3px solid var(--tint); outline-offset: 2px; }
.foot { padding: 20px 0; font-size: 13px; border-top: 1px solid var(--rule); }
@media (max-width: 480px) {
  main { padding: 32px 0; }
  .bar .inner { min-height: 64px; }
  h1 { font-size: 24px; }
}
`.trimStart()
