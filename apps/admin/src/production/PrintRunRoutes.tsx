import { Route, Routes } from 'react-router';
import { PrintRunEdit } from './PrintRunEdit';
import { PrintRunPage } from './PrintRunPage';

/** Under /print-runs/:id: the run, and the form of what may still change. */
export function PrintRunRoutes() {
  return (
    <Routes>
      <Route index element={<PrintRunPage />} />
      <Route path="edit" element={<PrintRunEdit />} />
    </Routes>
  );
}
