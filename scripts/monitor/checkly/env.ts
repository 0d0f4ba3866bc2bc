/** @throws where it is not set, naming it */
export function env(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The environment variable ${name} is not set: npx checkly env add ${name}`)
  return value
}
