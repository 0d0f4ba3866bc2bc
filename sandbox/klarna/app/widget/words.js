/** Every word of the app, in English and German. */

const en = {
  sandbox: 'Sandbox. No real bank is involved: any password works, codes are 123456.',
  opening: 'Opening',
  cancel: 'Cancel',
  close: 'Close',
  continue: 'Continue',
  retry: 'Try again',
  yourBank: 'your bank',
  title: {
    loading: 'One moment',
    bank: 'Choose your bank',
    interface: 'How do you want to log in?',
    login: (bank) => `Log in to ${bank}`,
    otp: 'Enter the code',
    method: 'How do you want to approve?',
    account: 'Choose an account',
    accounts: 'Choose accounts',
    form: 'Your bank asks',
    waiting: 'Approve in your bank’s app',
    redirect: (bank) => `Continue at ${bank}`,
    finished: 'All done',
    aborted: 'Cancelled',
    failed: 'This did not work',
    confirm: 'Stop connecting?',
    stray: 'Nothing to do here',
  },
  bank: {
    country: 'Country',
    search: 'Bank name, sort code or BIC',
    count: (n) => (n === 1 ? '1 bank' : `${n} banks`),
    none: (query) => `No bank matches “${query}”.`,
  },
  consent: {
    summary: (site) => `What ${site} will see`,
    once: 'Once, for this visit only.',
    days: (n) => (n === 1 ? 'For one day.' : `For ${n} days, and you can stop it at any time.`),
    not: 'Not included: making payments, or changing anything at your bank.',
    scopes: {
      accounts: 'Your accounts: names and account numbers',
      account_details: 'Account details: holder, IBAN and account type',
      balances: 'Balances',
      transactions: 'Transactions: dates, amounts and descriptions',
      insights_refresh: 'Categorised transactions',
      transfer: 'The accounts you can pay from',
    },
  },
  login: 'What you type is encrypted here and goes to your bank.',
  otp: 'Your bank has sent you a code.',
  redirect: {
    leaving: (host) =>
      `Your bank’s page at ${host} opens in a new window. Log in there as usual; this window then continues.`,
    go: (bank) => `Continue to ${bank}`,
    blocked: 'Your browser blocked the new window.',
    link: 'Open the bank’s page',
    opened: 'The bank’s page is open in a new window.',
    done: 'I finished at my bank',
    notYet: 'Your bank has not sent you back yet. Finish on its page first.',
    back: 'Back from your bank, finishing.',
    unsafe: 'Your bank gave an address that cannot be opened.',
  },
  waiting: {
    text: 'Your bank has sent a request to your phone. Open its app and approve it.',
    state: 'Waiting for your approval',
    long: 'Nothing has arrived yet. Check that your phone is online and notifications are on.',
  },
  end: {
    finished: 'Your bank has confirmed. You can return to the website.',
    aborted: 'Nothing more is shared.',
  },
  confirm: {
    text: (site) => `${site} will not be connected to your bank.`,
    stop: 'Stop connecting',
    stay: 'Keep going',
  },
  stray: 'This window is opened by a website that connects to your bank.',
  trouble: {
    unreachable: 'Your bank could not be reached just now. Please try again.',
    refused: 'That answer came too late or did not fit. This is where things stand now.',
    insecure: 'This page must be opened over a secure connection.',
  },
  attention: (n) => (n === 1 ? 'One field needs attention.' : `${n} fields need attention.`),
  broken: {
    required: (label) => `${label} is missing.`,
    min_length: (label) => `${label} is too short.`,
    max_length: (label) => `${label} is too long.`,
    min_value: (label) => `${label} is too small.`,
    max_value: (label) => `${label} is too large.`,
    numeric_only: (label) => `${label} may only contain digits.`,
    allow_selected_min: () => 'Choose at least one.',
    allow_selected_max: () => 'You have chosen too many.',
    option_disabled: () => 'This cannot be chosen right now.',
    other: (label) => `${label} is not right. Check it and try again.`,
  },
  /** By the longest prefix known. @see contract 1.5 */
  errors: {
    'USER.ACCESS_DENIED.CREDENTIALS': 'Your bank did not accept the login. Nothing was shared.',
    'USER.ACCESS_DENIED.BLOCKED': 'Your bank has locked this login. Contact your bank to unlock it.',
    'USER.ACCESS_DENIED': 'Your bank refused access. Nothing was shared.',
    'USER.CONFIGURATION': 'Your bank wants you to do something on its own website first. Log in there, then try again.',
    'USER.CONFIGURATION.ACCOUNT': 'Your bank shows no account that fits.',
    'USER.SESSION': 'Your bank has ended the session. Please start again.',
    'USER.ABORTED': 'You declined at your bank. Nothing was shared.',
    USER: 'Your bank could not confirm it was you. Nothing was shared.',
    BANK: 'Your bank does not answer right now. Please try again later.',
    MAINTENANCE: 'Your bank is in maintenance. Please try again later.',
    NOT_SUPPORTED: 'Your bank does not offer what was asked for.',
    CONSENT: 'Your permission is no longer valid. Please start again.',
    other: 'Something went wrong on our side. Please try again later.',
  },
}

const de = {
  sandbox: 'Sandbox. Keine echte Bank beteiligt: jedes Passwort gilt, die TAN ist 123456.',
  opening: 'Wird geöffnet',
  cancel: 'Abbrechen',
  close: 'Schließen',
  continue: 'Weiter',
  retry: 'Noch einmal versuchen',
  yourBank: 'Ihrer Bank',
  title: {
    loading: 'Einen Moment',
    bank: 'Wählen Sie Ihre Bank',
    interface: 'Wie möchten Sie sich anmelden?',
    login: (bank) => `Anmelden bei ${bank}`,
    otp: 'TAN eingeben',
    method: 'Wie möchten Sie freigeben?',
    account: 'Wählen Sie ein Konto',
    accounts: 'Wählen Sie Konten',
    form: 'Ihre Bank fragt',
    waiting: 'Freigabe in Ihrer Banking-App',
    redirect: (bank) => `Weiter bei ${bank}`,
    finished: 'Fertig',
    aborted: 'Abgebrochen',
    failed: 'Das hat nicht geklappt',
    confirm: 'Verbindung abbrechen?',
    stray: 'Hier gibt es nichts zu tun',
  },
  bank: {
    country: 'Land',
    search: 'Name, Bankleitzahl oder BIC',
    count: (n) => (n === 1 ? '1 Bank' : `${n} Banken`),
    none: (query) => `Keine Bank passt zu „${query}“.`,
  },
  consent: {
    summary: (site) => `Was ${site} sehen wird`,
    once: 'Einmal, nur für diesen Besuch.',
    days: (n) => (n === 1 ? 'Einen Tag lang.' : `${n} Tage lang; Sie können es jederzeit beenden.`),
    not: 'Nicht enthalten: Zahlungen oder Änderungen bei Ihrer Bank.',
    scopes: {
      accounts: 'Ihre Konten: Namen und Kontonummern',
      account_details: 'Kontodetails: Inhaber, IBAN und Kontoart',
      balances: 'Kontostände',
      transactions: 'Umsätze: Datum, Betrag und Verwendungszweck',
      insights_refresh: 'Kategorisierte Umsätze',
      transfer: 'Die Konten, von denen Sie zahlen können',
    },
  },
  login: 'Ihre Eingaben werden hier verschlüsselt und gehen an Ihre Bank.',
  otp: 'Ihre Bank hat Ihnen eine TAN geschickt.',
  redirect: {
    leaving: (host) =>
      `Die Seite Ihrer Bank unter ${host} öffnet sich in einem neuen Fenster. Melden Sie sich dort wie gewohnt an; dieses Fenster macht danach weiter.`,
    go: (bank) => `Weiter zu ${bank}`,
    blocked: 'Ihr Browser hat das neue Fenster blockiert.',
    link: 'Seite der Bank öffnen',
    opened: 'Die Seite der Bank ist in einem neuen Fenster geöffnet.',
    done: 'Ich bin bei der Bank fertig',
    notYet: 'Ihre Bank hat Sie noch nicht zurückgeschickt. Beenden Sie zuerst den Vorgang dort.',
    back: 'Zurück von Ihrer Bank, wird abgeschlossen.',
    unsafe: 'Ihre Bank hat eine Adresse genannt, die sich nicht öffnen lässt.',
  },
  waiting: {
    text: 'Ihre Bank hat eine Anfrage an Ihr Telefon geschickt. Öffnen Sie die App und geben Sie sie frei.',
    state: 'Warten auf Ihre Freigabe',
    long: 'Noch ist nichts angekommen. Prüfen Sie, ob Ihr Telefon online ist und Mitteilungen erlaubt sind.',
  },
  end: {
    finished: 'Ihre Bank hat bestätigt. Sie können zur Website zurückkehren.',
    aborted: 'Es wird nichts weiter geteilt.',
  },
  confirm: {
    text: (site) => `${site} wird dann nicht mit Ihrer Bank verbunden.`,
    stop: 'Verbindung abbrechen',
    stay: 'Weitermachen',
  },
  stray: 'Dieses Fenster wird von einer Website geöffnet, die sich mit Ihrer Bank verbindet.',
  trouble: {
    unreachable: 'Ihre Bank ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.',
    refused: 'Die Antwort kam zu spät oder passte nicht. Das ist der aktuelle Stand.',
    insecure: 'Diese Seite muss über eine sichere Verbindung geöffnet werden.',
  },
  attention: (n) => (n === 1 ? 'Ein Feld braucht Ihre Aufmerksamkeit.' : `${n} Felder brauchen Ihre Aufmerksamkeit.`),
  broken: {
    required: (label) => `${label} fehlt.`,
    min_length: (label) => `${label} ist zu kurz.`,
    max_length: (label) => `${label} ist zu lang.`,
    min_value: (label) => `${label} ist zu klein.`,
    max_value: (label) => `${label} ist zu groß.`,
    numeric_only: (label) => `${label} darf nur Ziffern enthalten.`,
    allow_selected_min: () => 'Wählen Sie mindestens eins aus.',
    allow_selected_max: () => 'Sie haben zu viele ausgewählt.',
    option_disabled: () => 'Das ist gerade nicht wählbar.',
    other: (label) => `${label} stimmt nicht. Prüfen Sie die Eingabe.`,
  },
  errors: {
    'USER.ACCESS_DENIED.CREDENTIALS': 'Ihre Bank hat die Anmeldung nicht akzeptiert. Es wurde nichts geteilt.',
    'USER.ACCESS_DENIED.BLOCKED': 'Ihre Bank hat diesen Zugang gesperrt. Wenden Sie sich an Ihre Bank.',
    'USER.ACCESS_DENIED': 'Ihre Bank hat den Zugriff abgelehnt. Es wurde nichts geteilt.',
    'USER.CONFIGURATION':
      'Ihre Bank braucht zuerst etwas auf ihrer eigenen Website. Melden Sie sich dort an und versuchen Sie es dann erneut.',
    'USER.CONFIGURATION.ACCOUNT': 'Ihre Bank zeigt kein passendes Konto.',
    'USER.SESSION': 'Ihre Bank hat die Sitzung beendet. Bitte beginnen Sie von vorn.',
    'USER.ABORTED': 'Sie haben bei Ihrer Bank abgelehnt. Es wurde nichts geteilt.',
    USER: 'Ihre Bank konnte Sie nicht bestätigen. Es wurde nichts geteilt.',
    BANK: 'Ihre Bank antwortet gerade nicht. Bitte versuchen Sie es später.',
    MAINTENANCE: 'Ihre Bank wird gerade gewartet. Bitte versuchen Sie es später.',
    NOT_SUPPORTED: 'Ihre Bank bietet das Gewünschte nicht an.',
    CONSENT: 'Ihre Zustimmung gilt nicht mehr. Bitte beginnen Sie von vorn.',
    other: 'Auf unserer Seite ist etwas schiefgegangen. Bitte versuchen Sie es später.',
  },
}

/** The wizard itself speaks English; what it is known to say reads so in German. */
const SAID_IN_GERMAN = {
  'User name': 'Anmeldename',
  Password: 'Passwort',
  Code: 'TAN',
  Bank: 'Bank',
  Country: 'Land',
  Account: 'Konto',
  'How do you want to log in?': 'Wie möchten Sie sich anmelden?',
  'How do you want to approve?': 'Wie möchten Sie freigeben?',
  'Code to your phone': 'TAN auf Ihr Telefon',
  App: 'App',
  "Approve in your bank's app": 'Freigabe in der App Ihrer Bank',
  'Card reader': 'TAN-Generator',
  'Code from your reader': 'TAN aus Ihrem Gerät',
  'The approval was cancelled in the app. You can try again.':
    'Die Freigabe wurde in der App abgebrochen. Sie können es noch einmal versuchen.',
}

/** @param {string | undefined} language ISO 639-1, or a longer tag */
export function createWords(language) {
  const german = (language ?? navigator.language).toLowerCase().startsWith('de')
  return {
    language: german ? 'de' : 'en',
    say: german ? de : en,
    /** Something the wizard said. */
    said: (text) => (german && SAID_IN_GERMAN[text]) || text,
    country(code, name) {
      return /^[a-z]{2}$/i.test(code)
        ? (new Intl.DisplayNames([german ? 'de' : 'en'], { type: 'region' }).of(code.toUpperCase()) ?? name)
        : name
    },
  }
}

/** The sentence for an error code, by its longest known prefix. */
export function sentenceFor(say, code = '') {
  const parts = code.split('.')
  for (let n = parts.length; n > 0; n -= 1) {
    const found = say.errors[parts.slice(0, n).join('.')]
    if (found) return found
  }
  return say.errors.other
}
