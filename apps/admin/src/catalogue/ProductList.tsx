import ProductIcon from '@mui/icons-material/MenuBookOutlined';
import { Button, Typography, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { SortChoice } from '../shared/SortChoice';
import { useOfferedCodes } from '../shared/use-code-list';
import { CatalogueTabs } from './CatalogueTabs';
import { onixLists } from './lists';
import { ProductCards } from './ProductCards';
import { ProductTable } from './ProductTable';
import { useTradeChecks } from './trade-checks';

const newest = { field: 'publishedOn', order: 'DESC' as const };

/** Every reference of the house: one row per ISBN. */
export function ProductList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const mayEdit = useMayEdit('products');
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
            <ProductCount />
          </>
        }
        empty={{
          icon: ProductIcon,
          title: text('catalogue.noProductsYet.title'),
          sentence: text('catalogue.noProductsYet.sentence'),
          action: mayEdit && (
            <>
              <Button variant="contained" component={Link} to="/imports">
                {text('catalogue.empty.import')}
              </Button>
              <Button variant="outlined" component={Link} to="/works/create">
                {text('catalogue.createWork')}
              </Button>
            </>
          ),
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

function ProductCount() {
  const text = useText();
  const { whole } = useFormat();
  const { total, meta } = useListContext();
  if (total === undefined) return null;
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
      {text(meta?.totalIsCapped ? 'catalogue.productsCapped' : 'catalogue.productsShown', { smart_count: total, figure: whole(total) })}
    </Typography>
  );
}
