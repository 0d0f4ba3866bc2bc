/** A bank at each provider, with nothing but the package. */
import { expect, someCpf, test } from '@passbook/playwright'

test.describe('Klarna', () => {
  test.use({ provider: 'klarna', locale: 'de-DE' })
  test('a login in the provider’s window', async ({ widget, bankPage, a11y }) => {
    await widget.open()
    await widget.country.choose('DE')
    await widget.institution.choose('Demo Bank')
    await widget.consent.agree()
    await bankPage.approve()
    await expect(await widget.done.shown()).toContainText('Demo Bank')
    await a11y()
  })
})

test.describe('Klavi', () => {
  test.use({ provider: 'klavi' })
  test('a tax number, then the bank’s own page', async ({ widget, bankPage }) => {
    await widget.open()
    await widget.country.choose('BR')
    await widget.institution.choose('Banco Ipê')
    await widget.consent.agree()
    await widget.inputs.answer({ CPF: someCpf() })
    await bankPage.approve()
    await expect(await widget.done.shown()).toContainText('Banco Ipê')
  })
})

test.describe('Finqware', () => {
  test.use({ provider: 'finqware', locale: 'ro-RO' })
  test('the bank’s own page in Romanian, step by step', async ({ widget, bankPage, steps }) => {
    await widget.open()
    await widget.country.choose('RO')
    await widget.institution.choose('Banca Mureș')
    await widget.consent.agree()
    await bankPage.approve()
    await expect(await widget.done.shown()).toContainText('Banca Mureș')
    expect(steps.taken.map(({ name }) => name)).toContain('approve at the bank')
  })
})

test.describe('Banqware', () => {
  test.use({ provider: 'banqware', seed: 'kasia links Bank Wisła' })
  test('the bank’s own page, and what the bank knows', async ({ widget, bankPage, sandbox }) => {
    await widget.open()
    await widget.country.choose('PL')
    await widget.institution.choose('Bank Wisła')
    await widget.consent.agree()
    await bankPage.approve()
    await expect(await widget.done.shown()).toContainText('Bank Wisła')
    expect(await sandbox.truth()).toHaveProperty('banqware.consents')
  })
})
