import { Route, Routes } from 'react-router';
import { ProductCreate } from './ProductCreate';
import { WorkEdit } from './WorkEdit';
import { WorkPage } from './WorkPage';

/** Under /works/:id: the work's page, the form of its own fields, a new product of it. */
export function WorkRoutes() {
  return (
    <Routes>
      <Route index element={<WorkPage />} />
      <Route path="edit" element={<WorkEdit />} />
      <Route path="products/create" element={<ProductCreate />} />
    </Routes>
  );
}
