/** JSON as a tree that opens and closes without script. What was hidden is set apart from what was said. */
import type { ShownJson } from '@/lib/model/inspection'

/** Deeper levels are closed until somebody opens them. */
const OPEN_LEVELS = 4

const HIDDEN = /^‹.*›$/s

function Leaf({ value }: { value: null | boolean | number | string }) {
  const isHidden = typeof value === 'string' && HIDDEN.test(value)
  const text = typeof value === 'string' && !isHidden ? `"${value}"` : String(value)
  return <span className={isHidden ? 'text-ink-soft italic' : '[overflow-wrap:anywhere]'}>{text}</span>
}

interface NodeProps {
  name: string | null
  value: ShownJson
  depth: number
}

function Node({ name, value, depth }: NodeProps) {
  const label = name === null ? null : <span className="font-medium">{name}: </span>
  if (value === null || typeof value !== 'object') {
    return (
      <div className="min-h-6 ps-4">
        {label}
        <Leaf value={value} />
      </div>
    )
  }
  const isList = Array.isArray(value)
  const entries = Object.entries(value)
  return (
    <details open={depth < OPEN_LEVELS}>
      <summary className="min-h-6 cursor-pointer">
        {label}
        <span className="text-ink-soft">{isList ? `[${entries.length}]` : `{${entries.length}}`}</span>
      </summary>
      <div className="ms-1.5 border-s border-rule ps-2">
        {entries.map(([key, one]) => (
          <Node key={key} name={isList ? null : key} value={one} depth={depth + 1} />
        ))}
      </div>
    </details>
  )
}

export const JsonTree = ({ value }: { value: ShownJson }) => (
  <div className="font-mono text-12 leading-6">
    <Node name={null} value={value} depth={0} />
  </div>
)
