/** How Klavi's own pages look, apart from any bank. */
export const SHEET = `
:root { --ink: #17202b; --soft: #55606e; --line: #d9dee5; --page: #f5f6f8; --card: #fff; --key: #15457e; --on-key: #fff; --bad: #a3142f; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f5; --soft: #a9b3c0; --line: #36404d; --page: #12171d; --card: #1a2129; --key: #8fbdf2; --on-key: #0d1a29; --bad: #ff9aac; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; color: var(--ink); background: var(--page); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
main { width: min(100% - 32px, 520px); margin: 0 auto; padding: 40px 0; }
header { margin: 0 0 16px; color: var(--soft); font-size: 14px; }
header b { color: var(--ink); font-size: 17px; letter-spacing: -0.01em; }
.card { padding: 28px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
p { margin: 0 0 12px; }
ul { margin: 0 0 16px; padding-left: 20px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 20px; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: 14px; }
.bad { color: var(--bad); }
label { display: block; margin: 0 0 6px; font-weight: 600; }
input { width: 100%; min-height: 46px; margin: 0 0 18px; padding: 8px 12px; color: inherit; font: inherit; background: transparent; border: 1px solid var(--soft); border-radius: 6px; }
button { width: 100%; min-height: 46px; padding: 8px 14px; color: inherit; font: inherit; font-weight: 600; text-align: left; background: transparent; border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
button + button { margin-top: 8px; }
.decide button { text-align: center; }
.decide + p, .decide p { margin-top: 16px; }
.decide [value='approve'] { color: var(--on-key); background: var(--key); border-color: var(--key); }
button:hover { border-color: var(--soft); }
button[disabled] { color: var(--soft); cursor: default; }
:focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
`
