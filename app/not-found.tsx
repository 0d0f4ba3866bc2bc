import { Nothing } from '@/components/shell/nothing'

export default function NotFound() {
  return (
    <main>
      <Nothing />
    </main>
  )
}
