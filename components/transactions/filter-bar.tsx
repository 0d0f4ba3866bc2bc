/** Search and filters of the list. All of it lives in the address, so a filtered list can be kept and shared. */
import { ListFilter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SearchNames, Understood } from '@/lib/model/search'
import type { AccountView, FeedFilter } from '@/lib/model/view'
import { newRuleHref } from '../rules/rule-address'
import { Button, buttonStyles } from '../ui/button'
import { Field, Input } from '../ui/field'
import { SelectField } from '../ui/select-field'
import { sheetLink } from '../ui/sheet'
import { useCategoryGroups } from './category-groups'
import { CategorySelect } from './category-select'
import { arrangementQuery, listHref, type Arrangement } from './arrangement'
import { FilterForm } from './filter-form'
import { SearchBox } from './search-box'
import { SearchChips } from './search-chips'
import { useOffers } from './search-offers'

const DIRECTIONS = ['in', 'out'] as const
const STATUSES = ['booked', 'pending'] as const

interface FilterBarProps {
  filter: FeedFilter
  /** Kept while the filter changes. */
  arrangement: Arrangement
  /** What was read out of the words of the search. */
  understood: readonly Understood[]
  accounts: readonly AccountView[]
  categories: SearchNames['categories']
  /** Every tag in use. */
  tags: readonly string[]
}

export function FilterBar({ filter, arrangement, understood, accounts, categories, tags }: FilterBarProps) {
  const t = useTranslations('transactions.filter')
  const more = useTranslations('search')
  const rule = useTranslations('rules')
  const suggest = useTranslations('grid.suggest')
  const words = { field: t('q'), hint: t('qHint'), list: suggest('list'), recent: suggest('recent') }
  const currencies = [...new Set(accounts.map(({ currency }) => currency))].toSorted()
  const groups = useCategoryGroups()
  const { q, ...others } = filter
  const set = Object.keys(others).length
  return (
    // Typed text survives because inputs are uncontrolled; clearing starts the form afresh.
    <FilterForm key={set === 0 && !q ? 'empty' : 'set'} label={t('label')}>
      {Object.entries(arrangementQuery(arrangement)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
        <SearchBox defaultValue={q} offers={useOffers(accounts, categories, tags)} labels={words} />
        <noscript>
          <Button type="submit" tone="plain">
            {t('apply')}
          </Button>
        </noscript>
        {/* Its sign stands beside the field, what it opens below the two. */}
        <details
          id="list-filters"
          open={set > 0}
          className="contents details-content:hidden details-content:basis-full open:details-content:block"
        >
          <summary className={buttonStyles({ tone: set > 0 ? 'plain' : 'quiet' })}>
            <ListFilter size={16} aria-hidden="true" />
            {t('more', { count: set })}
          </summary>
          <div className="grid basis-full gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
            <SelectField
              id="filter-account"
              label={t('account')}
              name="account"
              defaultValue={filter.account ?? ''}
              options={accounts.map(({ id, institution, name }) => ({ value: id, text: `${institution}: ${name}` }))}
            >
              <option value="">{t('anyAccount')}</option>
            </SelectField>
            <Field id="filter-category" label={t('category')}>
              {(control) => (
                <CategorySelect
                  {...control}
                  name="category"
                  defaultValue={filter.category ?? ''}
                  groups={groups}
                  wholeGroup={(group) => t('wholeGroup', { group })}
                >
                  <option value="">{t('anyCategory')}</option>
                </CategorySelect>
              )}
            </Field>
            <SelectField
              id="filter-direction"
              label={t('direction')}
              name="direction"
              defaultValue={filter.direction ?? ''}
              options={DIRECTIONS.map((value) => ({ value, text: t(value) }))}
            >
              <option value="">{t('both')}</option>
            </SelectField>
            <SelectField
              id="filter-status"
              label={t('status')}
              name="status"
              defaultValue={filter.status ?? ''}
              options={STATUSES.map((value) => ({ value, text: t(value) }))}
            >
              <option value="">{t('anyStatus')}</option>
            </SelectField>
            <Field id="filter-from" label={t('from')}>
              {(control) => <Input {...control} type="date" name="from" defaultValue={filter.from} />}
            </Field>
            <Field id="filter-to" label={t('to')}>
              {(control) => <Input {...control} type="date" name="to" defaultValue={filter.to} />}
            </Field>
            <Field id="filter-min" label={more('min')}>
              {(control) => (
                <Input {...control} inputMode="decimal" name="min" defaultValue={filter.min} maxLength={16} />
              )}
            </Field>
            <Field id="filter-max" label={more('max')}>
              {(control) => (
                <Input {...control} inputMode="decimal" name="max" defaultValue={filter.max} maxLength={16} />
              )}
            </Field>
            {currencies.length > 1 && (
              <SelectField
                id="filter-currency"
                label={more('currencyField')}
                name="currency"
                defaultValue={filter.currency ?? ''}
                options={currencies.map((value) => ({ value, text: value }))}
              >
                <option value="">{more('anyCurrency')}</option>
              </SelectField>
            )}
          </div>
        </details>
      </div>
      {(set > 0 || q) && (
        <p className="mt-2 flex flex-wrap gap-x-4">
          <Link href={listHref({}, arrangement)} replace scroll={false} className={sheetLink}>
            {t('clear')}
          </Link>
          {(q || filter.min || filter.max) && (
            <Link href={newRuleHref(filter)} className={sheetLink}>
              {rule('make')}
            </Link>
          )}
        </p>
      )}
      {understood.length > 0 && <SearchChips filter={filter} arrangement={arrangement} understood={understood} />}
    </FilterForm>
  )
}
