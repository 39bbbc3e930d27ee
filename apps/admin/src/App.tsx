import { type ReactElement } from 'react';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router';
import { colophonDataProvider } from './data/data-provider';
import { colophonQueryClient } from './data/query-client';
import { Home } from './home/Home';
import { colophonI18nProvider } from './i18n/i18n-provider';
import { NotFound } from './layout/NotFound';
import { Shell } from './layout/Shell';
import { modules } from './modules';
import { authProvider } from './session/auth-provider';
import { SetUpPage } from './session/SetUpPage';
import { SignInPage } from './session/SignInPage';
import { darkTheme, lightTheme } from './theme/theme';

const dataProvider = colophonDataProvider();
const i18nProvider = colophonI18nProvider();
const queryClient = colophonQueryClient();
const store = localStorageStore(undefined, 'Colophon');

function Workplace(): ReactElement {
  return (
    <Admin
      title="Colophon"
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
      layout={Shell}
      dashboard={Home}
      catchAll={NotFound}
      loginPage={SignInPage}
      theme={lightTheme}
      darkTheme={darkTheme}
      requireAuth
      disableTelemetry
    >
      {modules.flatMap(({ resources = [] }) => resources.map((resource) => <Resource key={resource.name} {...resource} />))}
      <CustomRoutes noLayout>
        <Route path="/setup" element={<SetUpPage />} />
      </CustomRoutes>
      <CustomRoutes>
        {modules.flatMap(({ pages = [] }) => pages.map(({ path, element }) => <Route key={path} path={path} element={element} />))}
      </CustomRoutes>
    </Admin>
  );
}

// A data router: react-admin needs it to warn about changes that were not saved.
const router = createBrowserRouter([{ path: '*', element: <Workplace /> }]);

export function App(): ReactElement {
  return <RouterProvider router={router} />;
}
