import ProductIcon from '@mui/icons-material/MenuBookOutlined';
import { useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useText } from '../i18n/use-text';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { SortChoice } from '../shared/SortChoice';
import { useOfferedCodes } from '../shared/use-code-list';
import { CatalogueTabs } from './CatalogueTabs';
import { FirstBookActions } from './FirstBookActions';
import { ListCount } from './ListCount';
import { onixLists } from './lists';
import { ProductCards } from './ProductCards';
import { ProductTable } from './ProductTable';
import { useTradeChecks } from './trade-checks';

const newest = { field: 'publishedOn', order: 'DESC' as const };

/** Every reference of the house: one row per ISBN. */
export function ProductList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const orders = [
    { label: text('catalogue.sort.newest'), sort: newest },
    { label: text('catalogue.sort.title'), sort: { field: 'title', order: 'ASC' as const } },
    { label: text('catalogue.sort.leastStock'), sort: { field: 'onHand', order: 'ASC' as const } },
  ];
  return (
    <>
      <CatalogueTabs />
      <ListFrame
        title={text('catalogue.products')}
        searchLabel={text('catalogue.searchLabel')}
        sort={newest}
        controls={
          <>
            <ProductFilters />
            {!wide && <SortChoice label={text('catalogue.sort.label')} choices={orders} />}
            <ListCount of="products" />
          </>
        }
        empty={{
          icon: ProductIcon,
          title: text('catalogue.noProductsYet.title'),
          sentence: text('catalogue.noProductsYet.sentence'),
          action: <FirstBookActions />,
        }}
      >
        {wide ? <ProductTable /> : <ProductCards />}
      </ListFrame>
    </>
  );
}

function ProductFilters() {
  const text = useText();
  const forms = useOfferedCodes(onixLists.productForms).codes;
  const availabilities = useOfferedCodes(onixLists.availabilities).codes;
  const checks = useTradeChecks();
  const choices = (codes: typeof forms) => codes.map(({ code, label }) => ({ value: code, label }));
  return (
    <>
      <ChoiceFilter source="form" label={text('catalogue.filter.form')} all={text('catalogue.filter.allForms')} choices={choices(forms)} />
      <ChoiceFilter
        source="availability"
        label={text('catalogue.filter.availability')}
        all={text('catalogue.filter.allAvailabilities')}
        choices={choices(availabilities)}
      />
      <ChoiceFilter
        source="missing"
        label={text('catalogue.missing.filter')}
        all={text('catalogue.missing.all')}
        choices={[
          { value: 'required', label: text('catalogue.missing.filterRequired') },
          { value: 'anything', label: text('catalogue.missing.filterAnything') },
          ...checks.map(({ check, label }) => ({ value: check, label })),
        ]}
      />
    </>
  );
}
