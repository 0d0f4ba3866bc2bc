/** English: every bank offers it beside its own language, and the other languages say what this one does. */
export const EN = {
  /** What the language calls itself. */
  itself: 'English',
  secure: 'Online banking',
  sandbox: 'A made-up bank of the sandbox. Any password works.',
  login: 'Log in',
  loginText: 'Log in as usual to decide about access to your accounts.',
  name: 'User name',
  password: 'Password',
  nameMissing: 'Please enter your user name.',
  approval: 'Allow access to your accounts',
  /** `{}` is who asks. */
  asks: '{} asks on behalf of a website to see:',
  seen: ['Account names, numbers and holder', 'Balances', 'Transactions'],
  not: 'No payments can be made with this, and nothing can be changed.',
  stop: 'You can withdraw your approval here at any time.',
  customer: 'Logged in as',
  approve: 'Approve',
  decline: 'Decline',
  fail: 'Simulate an error at the bank',
  over: 'This has been decided',
  overText: 'You have already answered this request.',
  back: 'Back to where you came from',
  unknown: 'This page does not exist',
  unknownText: 'The link is wrong, or its time is over. Start again on the website you came from.',
} as const

export type Words = { readonly [K in keyof typeof EN]: (typeof EN)[K] extends string ? string : readonly string[] }
