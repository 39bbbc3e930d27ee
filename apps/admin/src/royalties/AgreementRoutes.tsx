import { Route, Routes } from 'react-router';
import { AgreementEdit } from './AgreementEdit';
import { AgreementPage } from './AgreementPage';

/** Under /publishing-agreements/:id: the agreement to read, and its form. */
export function AgreementRoutes() {
  return (
    <Routes>
      <Route index element={<AgreementPage />} />
      <Route path="edit" element={<AgreementEdit />} />
    </Routes>
  );
}
