/** Fifty rows that were known when the page was written: what a list costs when nothing has to be found out. */
const ROWS = Array.from({ length: 50 }, (_, i) => ({
  day: `2026-11-${String(20 - Math.floor(i / 4)).padStart(2, '0')}`,
  name: `Bäckerei Nummer ${i}`,
  text: `Danke für Ihren Einkauf, Beleg ${100_000 + i * 7919}`,
  category: 'Groceries',
  account: 'Girokonto',
  amount: `−${i + 1},50 €`,
}))

export default function LiteralPage() {
  return (
    <div className="mx-auto max-w-5xl p-6">
      <h1 className="text-24">Literal rows</h1>
      <ul className="divide-y divide-rule">
        {ROWS.map(({ day, name, text, category, account, amount }) => (
          <li key={text} className="grid grid-cols-[auto_minmax(0,1fr)_auto_auto_auto] gap-x-4 px-4 py-2">
            <time dateTime={day}>{day}</time>
            <p className="truncate">
              {name} <span className="text-ink-soft">{text}</span>
            </p>
            <p>{category}</p>
            <p className="text-ink-soft">{account}</p>
            <p className="text-end tabular-nums">{amount}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
