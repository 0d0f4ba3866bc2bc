/** The cheapest page there can be in this house: layout, session, nothing. */
export default function EmptyPage() {
  return <p>Empty</p>
}
