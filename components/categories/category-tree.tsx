/** The whole taxonomy as the person has it: groups with their details, how many entries stand in each, and what can be done. */
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CategoryId } from '@/lib/model/category'
import type { GroupId } from '@/lib/model/taxonomy'
import { grouped, taxonomyOf, type OwnCategory } from '@/lib/model/taxonomy/own'
import type { Answer, CategoriesView } from '@/lib/model/view'
import { useCategoryNames } from '../category-label'
import { CategoryMark } from '../category-mark'
import { ActButton } from '../rules/act-button'
import { useCategoryGroups } from '../transactions/category-groups'
import type { CategoryGroup } from '../transactions/category-picker'
import { filterHref } from '../transactions/filter'
import { Chip } from '../ui/chip'
import { Page, PageHead } from '../ui/page'
import { Sheet, SheetHead } from '../ui/sheet'
import type { DialogLabels } from './category-dialog'
import { AddToGroup, ChangeOwn, type AddCategory, type ChangeCategory } from './own-category'
import { RemoveCategory } from './remove-category'

interface CategoryActions {
  addCategory: AddCategory
  changeCategory: ChangeCategory
  hideCategory: (input: { id: CategoryId; hidden: boolean }) => Promise<Answer<void>>
  removeCategory: (input: { id: CategoryId; into: CategoryId }) => Promise<Answer<void>>
}

export function CategoryTree({ categories, ...actions }: CategoryActions & { categories: CategoriesView }) {
  const t = useTranslations('ownCategories')
  const groups = useCategoryGroups() // one for all rows: it is sent to the browser once
  return (
    <Page>
      <PageHead title={t('title')} note={t('note')} />
      <div className="gap-6 lg:columns-2">
        {grouped(taxonomyOf(categories).detailsOf).map(({ group, details }) => (
          <Group key={group} group={group} details={details} categories={categories} groups={groups} {...actions} />
        ))}
      </div>
    </Page>
  )
}

interface GroupProps extends CategoryActions {
  group: GroupId
  details: readonly CategoryId[]
  groups: readonly CategoryGroup[]
  categories: CategoriesView
}

function Group({ group, details, categories, addCategory, ...actions }: GroupProps) {
  const t = useTranslations('ownCategories')
  const names = useCategoryNames()
  const labels = useDialogLabels()
  const name = names.group(group)
  return (
    <Sheet aria-labelledby={`group-${group}`} className="mb-6 break-inside-avoid">
      <SheetHead
        id={`group-${group}`}
        title={
          <span className="inline-flex items-center gap-2">
            <CategoryMark group={group} />
            {name}
          </span>
        }
        action={
          <AddToGroup
            group={group}
            labels={{ ...labels, open: t('form.add'), openNamed: t('form.addNamed', { group: name }) }}
            addCategory={addCategory}
          />
        }
      />
      <ul className="divide-y divide-rule border-t border-rule">
        {details.map((id) => (
          <Detail
            key={id}
            id={id}
            own={categories.own.find((one) => one.id === id)}
            isHidden={categories.hidden.includes(id)}
            entries={categories.counts[id] ?? 0}
            {...actions}
          />
        ))}
      </ul>
    </Sheet>
  )
}

interface DetailProps extends Omit<CategoryActions, 'addCategory'> {
  id: CategoryId
  own: OwnCategory | undefined
  groups: readonly CategoryGroup[]
  isHidden: boolean
  entries: number
}

function Detail({ id, own, groups, isHidden, entries, changeCategory, hideCategory, removeCategory }: DetailProps) {
  const t = useTranslations('ownCategories')
  const names = useCategoryNames()
  const labels = useDialogLabels()
  const name = names.detail(id)
  const word = isHidden ? 'show' : 'hide'
  return (
    <li data-testid="category" className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 sm:px-6">
      <span className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-x-2">
        {own && <CategoryMark group={id.split('.')[0]!} icon={own.icon} />}
        <span className={isHidden ? 'text-ink-soft' : undefined}>{name}</span>
        {own && <Chip>{t('own')}</Chip>}
        {isHidden && <Chip>{t('hidden')}</Chip>}
        {entries > 0 && (
          <Link
            href={filterHref({ category: id })}
            className="inline-flex min-h-6 items-center text-13 text-ink-soft underline-offset-4 hover:underline"
          >
            {t('count', { count: entries })}
          </Link>
        )}
      </span>
      {own ? (
        <span className="flex gap-2">
          <ChangeOwn
            {...own}
            labels={{ ...labels, open: t('form.edit'), openNamed: t('form.editNamed', { name }) }}
            changeCategory={changeCategory}
          />
          <RemoveCategory
            id={id}
            groups={groups}
            labels={{
              remove: t('form.remove'),
              removeNamed: t('form.removeNamed', { name }),
              into: t('form.into'),
              close: labels.close,
              failed: String(t.raw('failed')),
            }}
            removeCategory={removeCategory}
          />
        </span>
      ) : (
        <ActButton
          act={hideCategory}
          tone="quiet"
          input={{ id, hidden: !isHidden }}
          label={t(word)}
          named={t(`${word}Named`, { name })}
          failed={String(t.raw('failed'))}
        />
      )}
    </li>
  )
}

function useDialogLabels(): Omit<DialogLabels, 'open' | 'openNamed'> {
  const t = useTranslations('ownCategories.form')
  return {
    name: t('name'),
    icon: t('icon'),
    icons: t.raw('icons') as DialogLabels['icons'],
    save: t('save'),
    close: t('close'),
    taken: t('taken'),
    failed: String(t.raw('failed')),
  }
}
